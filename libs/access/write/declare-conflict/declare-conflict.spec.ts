import { words } from '@ledger/kernel'
import { given, on, told } from '../../../../test/dsl/given.js'
import type { NeedToKnowEvent } from '../../events/index.js'
import { declareConflict } from './declare-conflict.js'

const today = on('2025-06-04')
const wish = { reviewId: 'amber', personId: 'P1', reason: words('A relative.') }
const done = told<NeedToKnowEvent>({ type: 'ConflictDeclared', data: wish })
const undone = told<NeedToKnowEvent>({ type: 'ConflictEnded', data: { reviewId: 'amber', personId: 'P1' } })

describe('declare conflict', () => {
  it('says that somebody has an interest', () => {
    given(declareConflict).when(wish, {}, today).then({ type: 'ConflictDeclared', data: wish })
  })
  it('does nothing where it is so already', () => {
    given(declareConflict, done).when(wish, {}, today).thenNothing()
  })
  it('happens again once it was undone', () => {
    given(declareConflict, done, undone).when(wish, {}, today).then({ type: 'ConflictDeclared', data: wish })
  })
})
