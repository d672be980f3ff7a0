import { papersOf } from './papers.js'

const file = {
  format: 'lessons-ledger/reviews/1' as const,
  partnership: { code: 'exampleshire', name: 'Exampleshire' },
  documents: [
    { document: 'minutes', knownTo: '2016-02-17' },
    { document: 'report', knownTo: '2018/19' },
  ],
  reviews: [],
}
const cites = (...documents: readonly string[]) => documents.map((document) => ({ document, lines: '1' }))
const { knownTo, knownToOfReview } = papersOf(file, null)

describe('the day to which papers speak', () => {
  it('of a fact is that of the first paper that tells it', () => {
    expect(knownTo(cites('report', 'minutes'), '2020-01-01')).toBe('2016-02-17')
    expect(knownTo(cites('another'), '2020-01-01')).toBe('2020-01-01')
    expect(knownTo(undefined)).toBeNull()
  })

  it('of a review is that of the last paper that tells of it, unless it has its own', () => {
    expect(knownToOfReview({ sources: cites('minutes', 'report') })).toBe('2019-03-31')
    expect(knownToOfReview({ sources: cites('report'), knownTo: '2017-05' })).toBe('2017-05-31')
  })

  it('of a review without either is the last day of its publication, else unknown', () => {
    expect(knownToOfReview({ dates: [{ milestone: 'published', on: '2014' }] })).toBe('2014-12-31')
    expect(knownToOfReview({ dates: [{ milestone: 'reported', on: '2014' }] })).toBeNull()
  })

  it('is what whoever imports says, before all of that', () => {
    const told = papersOf(file, '2021-06-30')
    expect([told.knownTo(cites('minutes')), told.knownToOfReview({ knownTo: '2017' })]).toEqual(['2021-06-30', '2021-06-30'])
  })
})
