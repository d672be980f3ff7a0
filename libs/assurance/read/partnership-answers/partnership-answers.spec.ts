import { answered } from '../../../../test/dsl/answered.js'
import { addressed, recommended } from '../../../../test/dsl/the-ask.js'
import { founded, exampleshire, liveFrom, review } from '../../../../test/dsl/the-partnership.js'

describe('what can be said of a partnership', () => {
  test('without a review: nothing is recorded, and nothing is counted', () => {
    const { counts, weakest, reviews, knownTo } = answered([founded])
    expect({ all: counts.all, of: counts.of, weakest, reviews, knownTo }).toEqual({
      all: 0,
      of: 0,
      weakest: null,
      reviews: [],
      knownTo: null,
    })
  })
  test('a recommendation that nobody is asked to carry out is counted: someone here has to say who', () => {
    const { counts, reviews } = answered([...exampleshire, recommended()])
    expect(counts).toMatchObject({ all: 1, of: 1 })
    expect(reviews[0]?.recommendations[0]?.asks[0]).toMatchObject({ addressedTo: 'addressee not stated' })
  })
  test('it says up to when its papers speak, as long as they are history', () => {
    const old = [...exampleshire, review('old', { knownTo: '2020-06-30' }), review('older', { knownTo: '2019-03-31' })]
    expect(answered(old).knownTo).toBe('2020-06-30')
    expect(answered([...old, liveFrom('2025-01-01', 'old')]).knownTo).toBe('2019-03-31')
    expect(answered([...old, liveFrom('2025-01-01', 'old'), liveFrom('2025-01-01', 'older')]).knownTo).toBeNull()
  })
  test('the weakest is the lowest of those counted', () => {
    const two = [...exampleshire, recommended(), addressed(), recommended('recommendation 2'), addressed('far hospital', 'ask 2')]
    expect(answered(two).weakest).toBe('nothing recorded')
    expect(answered(two).counts.outside['asks of others']).toBe(1)
  })
})
