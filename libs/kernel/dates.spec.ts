import fc from 'fast-check'
import {
  addDays,
  addMonths,
  asWritten,
  daysBetween,
  earliest,
  inWords,
  isRealDay,
  latest,
  londonDay,
  onDay,
  sameDate,
  type FuzzyDate,
} from './dates.js'

const month = (value: string): FuzzyDate => ({ precision: 'month', value })
const quarter = (value: string): FuzzyDate => ({ precision: 'quarter', value })
const year = (value: string): FuzzyDate => ({ precision: 'year', value })

describe('a date with its precision', () => {
  test.each([
    [onDay('2020-01-31'), '2020-01-31', '2020-01-31'],
    [month('2020-02'), '2020-02-01', '2020-02-29'],
    [month('2021-02'), '2021-02-01', '2021-02-28'],
    [quarter('2020-Q1'), '2020-01-01', '2020-03-31'],
    [quarter('2019/20-Q3'), '2019-10-01', '2019-12-31'],
    [quarter('2019/20-Q4'), '2020-01-01', '2020-03-31'],
    [year('2020'), '2020-01-01', '2020-12-31'],
    [year('2018/19'), '2018-04-01', '2019-03-31'],
    [year('1999/00'), '1999-04-01', '2000-03-31'],
  ])('%j may be any day from %s to %s', (date, first, last) => {
    expect([earliest(date), latest(date)]).toEqual([first, last])
  })

  test.each([asWritten('On going'), asWritten('31 September 2020'), month('2020-13'), quarter('2020-Q5'), year('2018/20'), year('soon')])(
    '%j is no day at all',
    (date) => expect([earliest(date), latest(date)]).toEqual([undefined, undefined]),
  )

  test('a day must be in the calendar', () => {
    expect(() => onDay('2020-09-31')).toThrow('not a day of the calendar: 2020-09-31')
    expect([isRealDay('2020-02-29'), isRealDay('2021-02-29'), isRealDay('2020-00-10'), isRealDay('20-1-1')]).toEqual([
      true,
      false,
      false,
      false,
    ])
  })

  test.each([
    [onDay('2025-06-04'), '4 June 2025'],
    [month('2025-03'), 'March 2025'],
    [quarter('2019/20-Q3'), 'quarter 3 of 2019/20'],
    [year('2019/20'), '2019/20'],
    [asWritten('On going'), '“On going”'],
  ])('%j reads %s', (date, words) => expect(inWords(date)).toBe(words))

  test('two dates are the same only when they are as exact', () => {
    expect(sameDate(month('2025-03'), month('2025-03'))).toBe(true)
    expect(sameDate(asWritten('2025-03'), month('2025-03'))).toBe(false)
  })
})

describe('days', () => {
  test.each([
    ['2020-01-31', 1, '2020-02-29'],
    ['2021-01-31', 1, '2021-02-28'],
    ['2023-03-31', 24, '2025-03-31'],
    ['2020-02-29', 12, '2021-02-28'],
    ['2020-03-15', -3, '2019-12-15'],
  ])('%s and %i months is %s', (day, months, then) => expect(addMonths(day, months)).toBe(then))

  const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1970-01-01', days))
  test('counting days there and back is nought', () => {
    fc.assert(fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, count) => daysBetween(from, addDays(from, count)) === count))
  })

  test.each([
    ['2025-06-30T23:30:00.000Z', '2025-07-01'],
    ['2025-12-31T23:30:00.000Z', '2025-12-31'],
    ['2025-03-30T00:59:59.999Z', '2025-03-30'],
  ])('%s is the London day %s', (instant, london) => expect(londonDay(instant)).toBe(london))
})
