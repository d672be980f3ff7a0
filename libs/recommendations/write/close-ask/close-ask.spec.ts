import { unknown, words } from '@ledger/kernel'
import { decidedBy, given } from '../../../../test/dsl/given.js'
import { addressed, because, closed, made, ofDischarge } from '../../../../test/examples/discharge.js'
import { from, subGroup } from '../../../../test/examples/exampleshire.js'
import { closeAsk, type CloseAskData } from './close-ask.js'

const known = { unknownBodies: [] }
const standingBack = decidedBy(subGroup('hospital'))
const closing = (word: CloseAskData['closing']): CloseAskData => ({ ...ofDischarge, closing: word, reason: because })

describe('close ask', () => {
  it.each(['closed, not done', 'no longer applies'] as const)('is closed as "%s", the owner’s member standing back', (word) => {
    given(closeAsk, made, addressed())
      .when(closing(word), known, standingBack)
      .then({ type: 'AskClosed', data: closing(word) })
  })

  it('does nothing where it was closed in the same words', () => {
    given(closeAsk, made, addressed(), closed()).when(closing('closed, not done'), known, standingBack).thenNothing()
  })

  it('is refused where it was closed otherwise', () => {
    given(closeAsk, made, addressed(), closed()).when(closing('no longer applies'), known, standingBack).thenRefused('ask-closed')
  })

  it('is refused without a reason', () => {
    given(closeAsk, made, addressed())
      .when({ ...closing('closed, not done'), reason: words('') }, known, standingBack)
      .thenRefused('reason-missing')
  })

  it.each([from('hospital'), unknown])('is refused by $kind alone', (who) => {
    given(closeAsk, made, addressed()).when(closing('no longer applies'), known, decidedBy(who)).thenRefused('a-body-must-decide')
  })

  it('is refused while the owner’s member sat in', () => {
    given(closeAsk, made, addressed()).when(closing('no longer applies'), known, decidedBy(subGroup())).thenRefused('owner-must-stand-back')
  })
})
