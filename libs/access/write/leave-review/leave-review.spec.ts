import { given, on, told } from '../../../../test/dsl/given.js'
import type { NeedToKnowEvent } from '../../events/index.js'
import { leaveReview } from './leave-review.js'

const today = on('2025-06-04')
const wish = { reviewId: 'amber', personId: 'P1' }
const done = told<NeedToKnowEvent>({ type: 'ReviewMemberJoined', data: { reviewId: 'amber', personId: 'P1', part: 'panel' } })
const undone = told<NeedToKnowEvent>({ type: 'ReviewMemberLeft', data: wish })

describe('leave review', () => {
  it('ends their work on it', () => {
    given(leaveReview, done).when(wish, {}, today).then({ type: 'ReviewMemberLeft', data: wish })
  })
  it('does nothing where it is not so', () => {
    given(leaveReview, done, undone).when(wish, {}, today).thenNothing()
    given(leaveReview).when(wish, {}, today).thenNothing()
  })
})
