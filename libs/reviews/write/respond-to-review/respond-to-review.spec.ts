import { words } from '@ledger/kernel'
import { given, on } from '../../../../test/dsl/given.js'
import { happened, recorded } from '../../../../test/examples/amber.js'
import { respondToReview } from './respond-to-review.js'

const today = on('2025-06-04')
const response = { reviewId: 'amber', response: words('A neglect strategy was written.'), progress: 'done, they say', sources: [] }

describe('respond to review', () => {
  it('is recorded', () => {
    given(respondToReview, recorded).when(response, {}, today).then({ type: 'ReviewResponded', data: response })
  })

  it('is recorded again when it is said again: a year later it is news', () => {
    given(respondToReview, recorded, happened({ type: 'ReviewResponded', data: response }))
      .when(response, {}, today)
      .then({ type: 'ReviewResponded', data: response })
  })

  it('is refused without words', () => {
    given(respondToReview, recorded)
      .when({ ...response, response: words(' ') }, {}, today)
      .thenRefused('response-missing')
  })

  it('is refused before the review is recorded', () => {
    given(respondToReview).when(response, {}, today).thenRefused('review-not-recorded')
  })
})
