import { words } from '@ledger/kernel'
import { given, on, told } from '../../../../test/dsl/given.js'
import type { NeedToKnowEvent } from '../../events/index.js'
import { sealReview } from './seal-review.js'

const today = on('2025-06-04')
const wish = { reviewId: 'amber', reason: words('The family is known to many.') }
const done = told<NeedToKnowEvent>({ type: 'ReviewSealed', data: wish })
const undone = told<NeedToKnowEvent>({ type: 'ReviewUnsealed', data: { reviewId: 'amber' } })

describe('seal review', () => {
  it('leaves it to those who work on it', () => {
    given(sealReview).when(wish, {}, today).then({ type: 'ReviewSealed', data: wish })
  })
  it('does nothing where it is so already', () => {
    given(sealReview, done).when(wish, {}, today).thenNothing()
  })
  it('happens again once it was undone', () => {
    given(sealReview, done, undone).when(wish, {}, today).then({ type: 'ReviewSealed', data: wish })
  })
  it('is refused without a reason', () => {
    given(sealReview)
      .when({ ...wish, reason: words(' ') }, {}, today)
      .thenRefused('reason-missing')
  })
})
