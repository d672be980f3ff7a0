import { words } from '@ledger/kernel'
import { given, on, told } from '../../../../test/dsl/given.js'
import type { NeedToKnowEvent, ReviewHeld } from '../../events/index.js'
import { holdReview } from './hold-review.js'

const today = on('2025-06-04')
const wish: ReviewHeld['data'] = { reviewId: 'amber', proceedings: 'inquest', reason: words('Opened and adjourned.') }
const done = told<NeedToKnowEvent>({ type: 'ReviewHeld', data: wish })
const undone = told<NeedToKnowEvent>({ type: 'ReviewHoldLifted', data: { reviewId: 'amber' } })

describe('hold review', () => {
  it('holds it while proceedings are live', () => {
    given(holdReview).when(wish, {}, today).then({ type: 'ReviewHeld', data: wish })
  })
  it('does nothing where it is so already', () => {
    given(holdReview, done).when(wish, {}, today).thenNothing()
  })
  it('happens again once it was undone', () => {
    given(holdReview, done, undone).when(wish, {}, today).then({ type: 'ReviewHeld', data: wish })
  })
  it('may be for other proceedings than before, or without a reason', () => {
    const other: ReviewHeld['data'] = { ...wish, proceedings: 'criminal', reason: null }
    given(holdReview, done).when(other, {}, today).then({ type: 'ReviewHeld', data: other })
  })
})
