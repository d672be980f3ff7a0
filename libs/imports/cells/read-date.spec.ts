import { readDate } from './read-date.js'

const day = (value: string) => ({ date: { precision: 'day', value }, warning: null })
const month = (value: string) => ({ date: { precision: 'month', value }, warning: null })
const text = (value: string, warning: string | null = null) => ({ date: { precision: 'text', value }, warning })

describe('a cell with a date', () => {
  it.each([
    ['31 January 2020', day('2020-01-31')],
    ['28 February 2020', day('2020-02-28')],
    ['By 31/12/2016', day('2016-12-31')],
    ['By 31/01/2017', day('2017-01-31')],
    ['14/09/20', day('2020-09-14')],
    ['3rd June 2019', day('2019-06-03')],
    ['2020-09-01', day('2020-09-01')],
    ['Jan 08', month('2008-01')],
    ['April 08', month('2008-04')],
    ['by December 2013', month('2013-12')],
    ['By end of March 2020', month('2020-03')],
    ['2007-09', month('2007-09')],
    ['Q3 2019/20', { date: { precision: 'quarter', value: '2019/20-Q3' }, warning: null }],
    ['quarter 3 of 2019/20', { date: { precision: 'quarter', value: '2019/20-Q3' }, warning: null }],
    ['2019/20 Q3', { date: { precision: 'quarter', value: '2019/20-Q3' }, warning: null }],
    ['2020-Q1', { date: { precision: 'quarter', value: '2020-Q1' }, warning: null }],
    ['in 2019/20', { date: { precision: 'year', value: '2019/20' }, warning: null }],
    ['2023', { date: { precision: 'year', value: '2023' }, warning: null }],
    ['', { date: null, warning: null }],
  ])('%s', (written, read) => {
    expect(readDate(written)).toEqual(read)
  })

  it.each(['On going', 'On-going', 'ongoing', 'TBC'])('%s promises no date', (written) => {
    expect(readDate(written)).toEqual(text(written))
  })

  it('31 September 2020 is no day: kept as written, and said so', () => {
    expect(readDate('31 September 2020')).toEqual(text('31 September 2020', 'not-a-day'))
  })

  it.each(['early 2020', 'Q3 2019', '12-24 months', 'within six months', '2019/21', 'Jan', '31/2020'])(
    '%s is not guessed at',
    (written) => {
      expect(readDate(written)).toEqual(text(written, 'date-not-read'))
    },
  )
})
