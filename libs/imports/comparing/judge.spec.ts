import { judge, type Standing } from './judge.js'

const there: Standing = { isNew: false, held: undefined, spokeBefore: false, changedByPerson: false }
const due = { value: '2020-03-31', withMake: true }
const status = { value: 'done', withMake: false }

describe('something that a source says and did not say before', () => {
  it.each([
    ['of a thing it makes, the making says it', due, { ...there, isNew: true }, 'said with the making'],
    ['of a thing it makes, and the making does not say', status, { ...there, isNew: true }, 'say'],
    ['nothing, of a thing it makes', { ...status, value: '' }, { ...there, isNew: true }, 'nothing'],
    ['what the ledger holds already', due, { ...there, held: '2020-03-31' }, 'nothing'],
    [
      'what the ledger holds already, though a person changed it',
      due,
      { ...there, held: '2020-03-31', spokeBefore: true, changedByPerson: true },
      'nothing',
    ],
    ['another than before', due, { ...there, held: '2020-02-28', spokeBefore: true }, 'say'],
    [
      'another than before, and a person changed it since',
      due,
      { ...there, held: '2021-01-01', spokeBefore: true, changedByPerson: true },
      'changed-by-person',
    ],
    ['nothing where it said something', { ...due, value: '' }, { ...there, held: '2020-02-28', spokeBefore: true }, 'said-no-longer'],
    ['another note than before', { ...status, earlier: 'stays beside' as const }, { ...there, spokeBefore: true }, 'say beside'],
    ['another response than before', { ...status, earlier: 'stays' as const }, { ...there, spokeBefore: true }, 'cannot-change'],
    ['for the first time, and nobody else said it', status, { ...there, held: '' }, 'say'],
    ['for the first time, and somebody said another', status, { ...there, held: 'in progress' }, 'differs-from-ledger'],
    ['for the first time, of what was made before and is not looked at', due, there, 'nothing'],
  ])('%s', (_, aspect, standing, verdict) => {
    expect(judge(aspect, standing)).toBe(verdict)
  })
})
