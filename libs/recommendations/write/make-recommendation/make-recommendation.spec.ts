import { words } from '@ledger/kernel'
import { given, on } from '../../../../test/dsl/given.js'
import { made } from '../../../../test/examples/discharge.js'
import { text } from '../../../../test/examples/exampleshire.js'
import { makeRecommendation } from './make-recommendation.js'

const today = on('2025-06-04')
const known = { unknownReviews: [] }
const recommend = { reviewId: 'amber', number: '1', text, themes: ['discharge'], sources: [] }

describe('make recommendation', () => {
  it('gets an id of its own', () => {
    given(makeRecommendation)
      .when(recommend, known, today)
      .then({ type: 'RecommendationMade', data: { recommendationId: 'NEW', ...recommend } })
  })

  it('is refused without words', () => {
    given(makeRecommendation)
      .when({ ...recommend, text: words(' ') }, known, today)
      .thenRefused('words-missing')
  })

  it('is refused for a review that nobody knows', () => {
    given(makeRecommendation)
      .when(recommend, { unknownReviews: ['amber'] }, today)
      .thenRefused('review-unknown')
  })

  it('is refused where it stands made', () => {
    given(makeRecommendation, made).when(recommend, known, today).thenRefused('recommendation-already-made')
  })
})
