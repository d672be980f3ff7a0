import { given, on, told } from '../../../../test/dsl/given.js'
import type { NeedToKnowEvent, ReviewMemberJoined } from '../../events/index.js'
import { joinReview } from './join-review.js'

const today = on('2025-06-04')
const wish: ReviewMemberJoined['data'] = { reviewId: 'amber', personId: 'P1', part: 'panel' }
const done = told<NeedToKnowEvent>({ type: 'ReviewMemberJoined', data: wish })
const undone = told<NeedToKnowEvent>({ type: 'ReviewMemberLeft', data: { reviewId: 'amber', personId: 'P1' } })

describe('join review', () => {
  it('lets somebody work on it', () => {
    given(joinReview).when(wish, {}, today).then({ type: 'ReviewMemberJoined', data: wish })
  })
  it('does nothing where it is so already', () => {
    given(joinReview, done).when(wish, {}, today).thenNothing()
  })
  it('happens again once it was undone', () => {
    given(joinReview, done, undone).when(wish, {}, today).then({ type: 'ReviewMemberJoined', data: wish })
  })
  it('may be in another part than before', () => {
    const other = { ...wish, part: 'author' as const }
    given(joinReview, done).when(other, {}, today).then({ type: 'ReviewMemberJoined', data: other })
  })
  it('is refused to whoever has an interest in how it turns out', () => {
    const conflict = told<NeedToKnowEvent>({ type: 'ConflictDeclared', data: { reviewId: 'amber', personId: 'P1', reason: null } })
    given(joinReview, conflict).when(wish, {}, today).thenRefused('conflict-of-interest')
  })
})
