import { planRows } from '../../../../test/examples/imports/rows.js'
import type { PlanRow } from '../../read-file/plan-file/columns.js'
import { dueOfRow } from './due-of-row.js'
import { numbered, type NumberedRow } from './numbered.js'
import { progressOfRow } from './progress-of-row.js'

const action = { review_code: 'KMPT-MRS', rec_no: '4', row_kind: 'action', recommendation: 'Settle concerns.' }
const rows = (...cells: readonly Partial<PlanRow['cells']>[]): readonly NumberedRow[] =>
  numbered(
    planRows(...cells.map((one, index) => ({ ...action, action_no: String(index + 1), action: `Do ${index + 1}`, ...one }))),
    [],
    (words) => words,
  )
const progress = (all: readonly NumberedRow[]) => all.map((row) => progressOfRow(row, all))
const day = (value: string) => ({ precision: 'day', value })

describe('how far a row says it is', () => {
  it('one line closes three actions on its date', () => {
    const all = progress(rows({ raw_status: '1-3 Complete 20/01/2020' }, {}, {}, {}))
    expect(all.map(({ said, on }) => [said, on])).toEqual([
      ['done', day('2020-01-20')],
      ['done', day('2020-01-20')],
      ['done', day('2020-01-20')],
      ['nothing', null],
    ])
  })

  it('an action outside the range is not meant', () => {
    const [, , , fourth] = progress(rows({}, {}, {}, { raw_status: '1-3 Complete' }))
    expect(fourth).toMatchObject({ said: 'nothing', warnings: [{ place: 'row 5', cell: 'raw_status', code: 'number-not-in-range' }] })
  })

  it('takes the date of the column beside a bare word', () => {
    expect(progress(rows({ raw_status: 'Complete.', completed_date: '2020-03-04' }))).toMatchObject([
      { said: 'done', on: day('2020-03-04') },
    ])
  })

  it('a date without a word is a claim too', () => {
    expect(progress(rows({ completed_date: '2020-03' }))).toMatchObject([{ said: 'done', on: { precision: 'month', value: '2020-03' } }])
  })

  it('two dates that disagree are no date', () => {
    expect(progress(rows({ raw_status: 'Complete 31/01/2020', completed_date: '2020-02-01' }))).toMatchObject([
      { said: 'done', on: null, warnings: [{ cell: 'completed_date', code: 'two-dates' }] },
    ])
  })

  it('words that nobody taught it say nothing', () => {
    expect(progress(rows({ raw_status: 'Amber' }))).toMatchObject([
      { said: 'nothing', words: 'Amber', warnings: [{ code: 'progress-not-read' }] },
    ])
  })
})

describe('when a row says it is due', () => {
  it.each([
    [{ raw_date: 'Jan 08', due_date: '2008-01' }, { precision: 'month', value: '2008-01' }, []],
    [{ raw_date: 'On going' }, { precision: 'text', value: 'On going' }, []],
    [{ raw_date: '31 September 2020' }, { precision: 'text', value: '31 September 2020' }, ['not-a-day']],
    [{ raw_date: 'when the policy is signed' }, { precision: 'text', value: 'when the policy is signed' }, ['date-not-read']],
    [{ raw_date: 'early in 2020', due_date: '2020-03' }, { precision: 'month', value: '2020-03' }, []],
    [{ raw_date: '31 March 2020', due_date: '2020-04-01' }, { precision: 'text', value: '31 March 2020' }, ['two-dates']],
    [{}, null, []],
  ])('%j', (cells, due, codes) => {
    const [row] = rows(cells)
    expect(row && dueOfRow(row)).toMatchObject({ due, warnings: codes.map((code) => ({ place: 'row 2', code })) })
  })
})
