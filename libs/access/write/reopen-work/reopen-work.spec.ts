import { given, on, told } from '../../../../test/dsl/given.js'
import type { NeedToKnowEvent } from '../../events/index.js'
import { reopenWork } from './reopen-work.js'

const today = on('2025-06-04')
const wish = { reviewId: 'amber' }
const done = told<NeedToKnowEvent>({ type: 'WorkOnReviewClosed', data: { reviewId: 'amber' } })
const undone = told<NeedToKnowEvent>({ type: 'WorkOnReviewReopened', data: wish })

describe('reopen work', () => {
  it('takes work on it up again', () => {
    given(reopenWork, done).when(wish, {}, today).then({ type: 'WorkOnReviewReopened', data: wish })
  })
  it('does nothing where it is not so', () => {
    given(reopenWork, done, undone).when(wish, {}, today).thenNothing()
    given(reopenWork).when(wish, {}, today).thenNothing()
  })
})
