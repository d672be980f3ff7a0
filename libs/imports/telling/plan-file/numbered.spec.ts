import { columns, type PlanRow } from '../../read-file/plan-file/columns.js'
import { groupOf, keyOf, numbered } from './numbered.js'

const row = (number: number, cells: Partial<PlanRow['cells']>): PlanRow => ({
  row: number,
  line: number,
  cells: {
    ...(Object.fromEntries(columns.map((column) => [column, ''])) as PlanRow['cells']),
    ...{ review_code: 'CORN-650', rec_no: '1', row_kind: 'recommendation' },
    ...cells,
  },
})
const texts = ['policy', 'register', 'families', 'dates'].map((recommendation, index) => row(index + 2, { recommendation }))
const plainly = (words: string) => words
const keys = (rows: readonly PlanRow[], earlier = before([])) => numbered(rows, earlier, plainly).map(({ key }) => key)
const before = (told: readonly string[]) => told.map((digest, index) => ({ group: groupOf(row(0, {})), occurrence: index + 1, digest }))

describe('the identity of a row', () => {
  it('numbers the distinct texts under one number, in file order', () => {
    expect(keys(texts)).toEqual([1, 2, 3, 4].map((occurrence) => keyOf('CORN-650', '1', '', occurrence)))
  })

  it('several actions share one recommendation', () => {
    const actions = ['1', '2'].map((action_no, index) =>
      row(index + 2, { row_kind: 'action', recommendation: 'policy', action_no, action: action_no }),
    )
    expect(keys(actions)).toEqual([keyOf('CORN-650', '1', '1', 1), keyOf('CORN-650', '1', '2', 1)])
  })

  it('stays where the first of them vanishes', () => {
    const earlier = before(['policy', 'register', 'families', 'dates'])
    expect(keys(texts.slice(1), earlier)).toEqual([2, 3, 4].map((occurrence) => keyOf('CORN-650', '1', '', occurrence)))
  })

  it('stays where one of them is corrected', () => {
    const earlier = before(['policy', 'regster', 'families', 'dates'])
    expect(keys(texts, earlier)).toEqual([1, 2, 3, 4].map((occurrence) => keyOf('CORN-650', '1', '', occurrence)))
  })

  it('does not depend on the line', () => {
    expect(keys([row(7, { recommendation: 'policy' })])).toEqual(keys([row(2, { recommendation: 'policy' })]))
  })

  it('a row that is there twice is told from one that uses a number again', () => {
    const action = row(2, { row_kind: 'action', action_no: '1', recommendation: 'policy', action: 'write' })
    const twins = numbered([action, { ...action, row: 3 }, { ...action, row: 4, cells: { ...action.cells, action: 'read' } }], [], plainly)
    expect(twins.map(({ twin }) => twin)).toEqual([null, { row: 2, same: true }, { row: 2, same: false }])
    expect(new Set(twins.map(({ key }) => key)).size).toBe(3)
  })
})
