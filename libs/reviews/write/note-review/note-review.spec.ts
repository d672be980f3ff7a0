import { words } from '@ledger/kernel'
import { given, on } from '../../../../test/dsl/given.js'
import { happened, recorded } from '../../../../test/examples/amber.js'
import { noteReview, type NoteReviewData } from './note-review.js'

const today = on('2025-06-04')
const conflict: NoteReviewData = { reviewId: 'amber', about: 'conflict', note: words('Two reports give two years.'), sources: [] }
const noted = happened({ type: 'ReviewNoted', data: conflict })

describe('note review', () => {
  it('is noted', () => {
    given(noteReview, recorded).when(conflict, {}, today).then({ type: 'ReviewNoted', data: conflict })
  })

  it('does nothing with a note it has', () => {
    given(noteReview, recorded, noted).when(conflict, {}, today).thenNothing()
  })

  it('takes another note beside it', () => {
    const gap: NoteReviewData = { ...conflict, about: 'gap', note: words('No report says what followed.') }
    given(noteReview, recorded, noted).when(gap, {}, today).then({ type: 'ReviewNoted', data: gap })
  })

  it('is refused without words', () => {
    given(noteReview, recorded)
      .when({ ...conflict, note: words('') }, {}, today)
      .thenRefused('note-missing')
  })

  it('is refused before the review is recorded', () => {
    given(noteReview).when(conflict, {}, today).thenRefused('review-not-recorded')
  })
})
