import { words } from '@ledger/kernel'
import { given, on, told } from '../../../../test/dsl/given.js'
import type { NeedToKnowEvent } from '../../events/index.js'
import { endConflict } from './end-conflict.js'

const today = on('2025-06-04')
const wish = { reviewId: 'amber', personId: 'P1' }
const done = told<NeedToKnowEvent>({ type: 'ConflictDeclared', data: { reviewId: 'amber', personId: 'P1', reason: words('A relative.') } })
const undone = told<NeedToKnowEvent>({ type: 'ConflictEnded', data: wish })

describe('end conflict', () => {
  it('says that they have none any more', () => {
    given(endConflict, done).when(wish, {}, today).then({ type: 'ConflictEnded', data: wish })
  })
  it('does nothing where it is not so', () => {
    given(endConflict, done, undone).when(wish, {}, today).thenNothing()
    given(endConflict).when(wish, {}, today).thenNothing()
  })
})
