import { asWritten, words } from '@ledger/kernel'
import { given, on } from '../../../../test/dsl/given.js'
import { happened, recorded } from '../../../../test/examples/amber.js'
import { dateReview, type DateReviewData } from './date-review.js'

const today = on('2025-06-04')
const published: DateReviewData = {
  reviewId: 'amber',
  milestone: 'published',
  on: { precision: 'year', value: '2016/17' },
  words: null,
  sources: [],
}
const inAnotherPaper: DateReviewData = { ...published, on: { precision: 'year', value: '2017/18' } }
const dated = happened({ type: 'ReviewDated', data: published })

describe('date review', () => {
  it('takes a date as exactly as a paper gives it', () => {
    given(dateReview, recorded).when(published, {}, today).then({ type: 'ReviewDated', data: published })
  })

  it('keeps the date of another paper beside it', () => {
    given(dateReview, recorded, dated).when(inAnotherPaper, {}, today).then({ type: 'ReviewDated', data: inAnotherPaper })
  })

  it('does nothing with a date it has', () => {
    given(dateReview, recorded, dated).when(published, {}, today).thenNothing()
  })

  it('takes the same date of another step, or in other words', () => {
    expect([
      given(dateReview, recorded, dated)
        .when({ ...published, milestone: 'completed' }, {}, today)
        .events(),
      given(dateReview, recorded, dated)
        .when({ ...published, words: words('during the year') }, {}, today)
        .events(),
    ]).toEqual([[expect.anything()], [expect.anything()]])
  })

  it('is refused without a date', () => {
    given(dateReview, recorded)
      .when({ ...published, on: asWritten(' ') }, {}, today)
      .thenRefused('date-missing')
  })

  it('is refused before the review is recorded', () => {
    given(dateReview).when(published, {}, today).thenRefused('review-not-recorded')
  })
})
