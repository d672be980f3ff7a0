import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readReviewsFile } from './read-reviews-file.js'

const documented = /```json\n([\s\S]+?)\n```/.exec(readFileSync(join(__dirname, '../../../../docs/import.md'), 'utf8'))?.[1] ?? ''

type Held = Record<string, unknown>

/** The documented example, with another value at a path such as `$.reviews[0].title`; without a value, the field is taken out. */
const changed = (path: string, value?: unknown): string => {
  const file = JSON.parse(documented) as Held
  const keys = path.match(/[^$.[\]]+/g) ?? []
  const last = keys.pop() ?? ''
  const holder = keys.reduce<Held>((held, key) => held[key] as Held, file)
  if (value === undefined) delete holder[last]
  else holder[last] = value
  return JSON.stringify(file)
}

const where = (text: string): readonly string[] => {
  const read = readReviewsFile(text)
  return 'problems' in read ? read.problems.map((problem) => problem.where.replace(/ \(.*/, '')) : []
}

const review = { code: 'EX-1', title: 'Child One', type: 'SCR' }
const action = '$.reviews[0].recommendations[0].actions[0]'

describe('a file of a partnership’s reviews', () => {
  it('reads the example of docs/import.md', () => {
    expect(readReviewsFile(documented)).toMatchObject({ partnership: { code: 'exampleshire' } })
  })

  it.each([
    ['a format of another version', '$.format', 'lessons-ledger/reviews/2'],
    ['a field that is missing', '$.reviews[0].title', undefined],
    ['a field that nobody knows', '$.reviews[0].titel', 'x'],
    ['a field of every object', '$.reviews[0].toString', 'x'],
    ['a word of no list', '$.reviews[0].type', 'Serious case review'],
    ['a day that is not in the calendar', '$.reviews[0].dates[0].on', '2020-09-31'],
    ['a month that is not in the calendar', '$.reviews[0].dates[0].on', '2020-13'],
    ['nought for nobody knows', '$.reviews[0].reviewsCounted', 0],
    ['a day of the incident', '$.reviews[0].quarterOfIncident', '2019-06-04'],
    ['an owner that is not explained', `${action}.owners[0]`, 'GMP'],
    ['an ask that is not there', `${action}.answers[0]`, 'POLICE'],
    ['a list that is none', '$.shared', {}],
  ])('%s is named by its path', (_, path, value) => {
    expect(where(changed(path, value))).toEqual([path])
  })

  it('two reviews of one code are told apart by path', () => {
    expect(where(changed('$.reviews', [review, review]))).toContain('$.reviews[1].code')
  })

  it('what stands is not said to be done', () => {
    expect(where(changed(`${action}.repeats`, 'standing'))).toEqual([`${action}.progress[0].word`])
  })

  it.each([
    ['no action without a reason', '$.reviews[0].learningPoints[0].answered', { decision: 'no action' }, '.reason'],
    ['a refusal without one', '$.reviews[0].recommendations[0].asks[0].replies', [{ reply: 'not accepted' }], '[0].reason'],
    ['an audience of what is not shared', '$.reviews[0].learningPoints[0].answered', { decision: 'recommend', audienceOf: 3 }, ''],
    ['more reached than there are', '$.reviews[0].recommendations[0].asks[1].coverage', { reached: 3, of: 2 }, '.reached'],
    ['people at a session to come', '$.shared[0].planned', true, undefined],
  ])('%s is told', (_, path, value, at) => {
    expect(where(changed(path, value))).toEqual([at === undefined ? '$.shared[0].attended' : `${path}${at}`])
  })

  it('names line and column where it is not JSON', () => {
    expect(where('{\n  "format": "lessons-ledger/reviews/1",\n  "reviews": [1 2]\n}')).toEqual(['line 3, column 17'])
    expect(where('{ "a": "b" } x')).toEqual(['line 1, column 14'])
    expect(where('{ "a": ')).toEqual(['line 1, column 8'])
  })

  it('names line and column beside the path: of a field, of what is in a list, of what is missing', () => {
    const text = JSON.stringify({ ...(JSON.parse(documented) as Held), partnership: { code: 'x' }, reviews: [review, 7] }, null, 2)
    const read = readReviewsFile(text)
    const lines = text.split('\n')
    expect('problems' in read && read.problems.map((problem) => problem.where)).toEqual([
      `$.partnership.name (line ${lines.indexOf('  "partnership": {') + 1}, column 3)`,
      `$.reviews[1] (line ${lines.indexOf('    7') + 1}, column 5)`,
    ])
  })

  it('takes dates as the papers write them', () => {
    expect(where(changed('$.reviews[0].dates[0].on', { words: 'early 2020' }))).toEqual([])
  })
})
