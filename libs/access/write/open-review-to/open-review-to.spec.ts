import { words } from '@ledger/kernel'
import { given, on, told } from '../../../../test/dsl/given.js'
import type { NeedToKnowEvent } from '../../events/index.js'
import { openReviewTo } from './open-review-to.js'

const today = on('2025-06-04')
const wish = { reviewId: 'amber', personId: 'P1', reason: words('Audits the trust.') }
const done = told<NeedToKnowEvent>({ type: 'ReviewOpenedTo', data: wish })
const undone = told<NeedToKnowEvent>({ type: 'ReviewClosedTo', data: { reviewId: 'amber', personId: 'P1' } })

describe('open review to', () => {
  it('opens it to somebody', () => {
    given(openReviewTo).when(wish, {}, today).then({ type: 'ReviewOpenedTo', data: wish })
  })
  it('does nothing where it is so already', () => {
    given(openReviewTo, done).when(wish, {}, today).thenNothing()
  })
  it('happens again once it was undone', () => {
    given(openReviewTo, done, undone).when(wish, {}, today).then({ type: 'ReviewOpenedTo', data: wish })
  })
  it('is refused without a reason', () => {
    given(openReviewTo)
      .when({ ...wish, reason: words(' ') }, {}, today)
      .thenRefused('reason-missing')
  })
  it('is refused to whoever has an interest in how it turns out', () => {
    const conflict = told<NeedToKnowEvent>({ type: 'ConflictDeclared', data: { reviewId: 'amber', personId: 'P1', reason: null } })
    given(openReviewTo, conflict).when(wish, {}, today).thenRefused('conflict-of-interest')
  })
})
