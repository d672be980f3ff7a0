import { given, on, told } from '../../../../test/dsl/given.js'
import type { NeedToKnowEvent } from '../../events/index.js'
import { closeWork } from './close-work.js'

const today = on('2025-06-04')
const wish = { reviewId: 'amber' }
const done = told<NeedToKnowEvent>({ type: 'WorkOnReviewClosed', data: wish })
const undone = told<NeedToKnowEvent>({ type: 'WorkOnReviewReopened', data: { reviewId: 'amber' } })

describe('close work', () => {
  it('ends work on it', () => {
    given(closeWork).when(wish, {}, today).then({ type: 'WorkOnReviewClosed', data: wish })
  })
  it('does nothing where it is so already', () => {
    given(closeWork, done).when(wish, {}, today).thenNothing()
  })
  it('happens again once it was undone', () => {
    given(closeWork, done, undone).when(wish, {}, today).then({ type: 'WorkOnReviewClosed', data: wish })
  })
})
