import { given, on, told } from '../../../../test/dsl/given.js'
import type { NeedToKnowEvent } from '../../events/index.js'
import { closeCircumstances } from './close-circumstances.js'

const today = on('2025-06-04')
const wish = { reviewId: 'amber' }
const done = told<NeedToKnowEvent>({ type: 'CircumstancesOpened', data: { reviewId: 'amber' } })
const undone = told<NeedToKnowEvent>({ type: 'CircumstancesClosed', data: wish })

describe('close circumstances', () => {
  it('shows them to the board no more', () => {
    given(closeCircumstances, done).when(wish, {}, today).then({ type: 'CircumstancesClosed', data: wish })
  })
  it('does nothing where it is not so', () => {
    given(closeCircumstances, done, undone).when(wish, {}, today).thenNothing()
    given(closeCircumstances).when(wish, {}, today).thenNothing()
  })
})
