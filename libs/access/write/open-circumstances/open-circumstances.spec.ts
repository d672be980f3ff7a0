import { given, on, told } from '../../../../test/dsl/given.js'
import type { NeedToKnowEvent } from '../../events/index.js'
import { openCircumstances } from './open-circumstances.js'

const today = on('2025-06-04')
const wish = { reviewId: 'amber' }
const done = told<NeedToKnowEvent>({ type: 'CircumstancesOpened', data: wish })
const undone = told<NeedToKnowEvent>({ type: 'CircumstancesClosed', data: { reviewId: 'amber' } })

describe('open circumstances', () => {
  it('shows them to the board', () => {
    given(openCircumstances).when(wish, {}, today).then({ type: 'CircumstancesOpened', data: wish })
  })
  it('does nothing where it is so already', () => {
    given(openCircumstances, done).when(wish, {}, today).thenNothing()
  })
  it('happens again once it was undone', () => {
    given(openCircumstances, done, undone).when(wish, {}, today).then({ type: 'CircumstancesOpened', data: wish })
  })
})
