import { words } from '@ledger/kernel'
import { given, on } from '../../../../test/dsl/given.js'
import { recorded } from '../../../../test/examples/amber.js'
import { retitleReview } from './retitle-review.js'

const today = on('2025-06-04')
const beryl = { reviewId: 'amber', title: words('Beryl') }

describe('retitle review', () => {
  it('takes the new title', () => {
    given(retitleReview, recorded).when(beryl, {}, today).then({ type: 'ReviewRetitled', data: beryl })
  })

  it('does nothing with the title it has', () => {
    given(retitleReview, recorded)
      .when({ reviewId: 'amber', title: words('Amber') }, {}, today)
      .thenNothing()
  })

  it('is refused without a title', () => {
    given(retitleReview, recorded)
      .when({ reviewId: 'amber', title: words(' ') }, {}, today)
      .thenRefused('title-missing')
  })

  it('is refused before it is recorded', () => {
    given(retitleReview).when(beryl, {}, today).thenRefused('review-not-recorded')
  })
})
