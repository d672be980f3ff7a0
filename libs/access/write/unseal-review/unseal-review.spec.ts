import { words } from '@ledger/kernel'
import { given, on, told } from '../../../../test/dsl/given.js'
import type { NeedToKnowEvent } from '../../events/index.js'
import { unsealReview } from './unseal-review.js'

const today = on('2025-06-04')
const wish = { reviewId: 'amber' }
const done = told<NeedToKnowEvent>({ type: 'ReviewSealed', data: { reviewId: 'amber', reason: words('The family is known to many.') } })
const undone = told<NeedToKnowEvent>({ type: 'ReviewUnsealed', data: wish })

describe('unseal review', () => {
  it('opens it to the others again', () => {
    given(unsealReview, done).when(wish, {}, today).then({ type: 'ReviewUnsealed', data: wish })
  })
  it('does nothing where it is not so', () => {
    given(unsealReview, done, undone).when(wish, {}, today).thenNothing()
    given(unsealReview).when(wish, {}, today).thenNothing()
  })
})
