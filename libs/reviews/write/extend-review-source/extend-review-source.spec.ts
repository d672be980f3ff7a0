import { given, on } from '../../../../test/dsl/given.js'
import { recorded } from '../../../../test/examples/amber.js'
import { extendReviewSource } from './extend-review-source.js'

const today = on('2025-06-04')
const to = (knownTo: string | null) => ({ reviewId: 'amber', knownTo })

describe('extend review source', () => {
  it.each(['2025-03-31', '2023-03-31', null])('speaks to %s', (knownTo) => {
    given(extendReviewSource, recorded)
      .when(to(knownTo), {}, today)
      .then({ type: 'ReviewSourceExtended', data: to(knownTo) })
  })

  it('does nothing with the day it has', () => {
    given(extendReviewSource, recorded).when(to('2024-03-31'), {}, today).thenNothing()
  })

  it('is refused to no day of the calendar', () => {
    given(extendReviewSource, recorded).when(to('2025-02-30'), {}, today).thenRefused('not-a-day')
  })

  it('is refused before the review is recorded', () => {
    given(extendReviewSource).when(to('2025-03-31'), {}, today).thenRefused('review-not-recorded')
  })
})
