import { words } from '@ledger/kernel'
import { given, on, told } from '../../../../test/dsl/given.js'
import type { NeedToKnowEvent } from '../../events/index.js'
import { closeReviewTo } from './close-review-to.js'

const today = on('2025-06-04')
const wish = { reviewId: 'amber', personId: 'P1' }
const done = told<NeedToKnowEvent>({
  type: 'ReviewOpenedTo',
  data: { reviewId: 'amber', personId: 'P1', reason: words('Audits the trust.') },
})
const undone = told<NeedToKnowEvent>({ type: 'ReviewClosedTo', data: wish })

describe('close review to', () => {
  it('closes it to them', () => {
    given(closeReviewTo, done).when(wish, {}, today).then({ type: 'ReviewClosedTo', data: wish })
  })
  it('does nothing where it is not so', () => {
    given(closeReviewTo, done, undone).when(wish, {}, today).thenNothing()
    given(closeReviewTo).when(wish, {}, today).thenNothing()
  })
})
