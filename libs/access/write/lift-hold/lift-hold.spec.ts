import { words } from '@ledger/kernel'
import { given, on, told } from '../../../../test/dsl/given.js'
import type { NeedToKnowEvent } from '../../events/index.js'
import { liftHold } from './lift-hold.js'

const today = on('2025-06-04')
const wish = { reviewId: 'amber' }
const done = told<NeedToKnowEvent>({
  type: 'ReviewHeld',
  data: { reviewId: 'amber', proceedings: 'inquest', reason: words('Opened and adjourned.') },
})
const undone = told<NeedToKnowEvent>({ type: 'ReviewHoldLifted', data: wish })

describe('lift hold', () => {
  it('ends the hold', () => {
    given(liftHold, done).when(wish, {}, today).then({ type: 'ReviewHoldLifted', data: wish })
  })
  it('does nothing where it is not so', () => {
    given(liftHold, done, undone).when(wish, {}, today).thenNothing()
    given(liftHold).when(wish, {}, today).thenNothing()
  })
})
