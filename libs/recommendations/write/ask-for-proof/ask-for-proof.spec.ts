import { unknown } from '@ledger/kernel'
import { decidedBy, given } from '../../../../test/dsl/given.js'
import { addressed, closed, made, ofDischarge, proofAsked } from '../../../../test/examples/discharge.js'
import { from, subGroup } from '../../../../test/examples/exampleshire.js'
import type { Proof } from '../../events/index.js'
import { askForProof } from './ask-for-proof.js'

const known = { unknownBodies: [] }
const asking = (proof: Proof, measure = false) => ({ ...ofDischarge, proof, measure })

describe('ask for proof', () => {
  it('is set by the sub-group', () => {
    given(askForProof, made, addressed())
      .when(asking('seen'), known, decidedBy(subGroup()))
      .then({ type: 'ProofAsked', data: asking('seen') })
  })

  it('is raised by asking again', () => {
    given(askForProof, made, addressed(), proofAsked('seen'))
      .when(asking('held at re-check'), known, decidedBy(subGroup()))
      .then({ type: 'ProofAsked', data: asking('held at re-check') })
  })

  it('is raised by a measure', () => {
    given(askForProof, made, addressed(), proofAsked('seen'))
      .when(asking('seen', true), known, decidedBy(subGroup()))
      .then({ type: 'ProofAsked', data: asking('seen', true) })
  })

  it('does nothing where as much is asked', () => {
    given(askForProof, made, addressed(), proofAsked('seen')).when(asking('seen'), known, decidedBy(subGroup())).thenNothing()
  })

  it.each([asking('seen', true), asking('seen in practice', false)])('is refused where it would ask for less: $proof', (less) => {
    given(askForProof, made, addressed(), proofAsked('seen in practice', true))
      .when(less, known, decidedBy(subGroup()))
      .thenRefused('proof-would-be-lowered')
  })

  it.each([from('hospital'), { kind: 'agency', agencyId: 'hospital' } as const, unknown])('is refused by $kind alone', (who) => {
    given(askForProof, made, addressed()).when(asking('seen'), known, decidedBy(who)).thenRefused('a-body-must-decide')
  })

  it('is refused by a body that nobody knows', () => {
    given(askForProof, made, addressed())
      .when(asking('seen'), { unknownBodies: ['sub-group'] }, decidedBy(subGroup()))
      .thenRefused('body-unknown')
  })

  it('is refused while the ask is closed', () => {
    given(askForProof, made, addressed(), closed()).when(asking('seen'), known, decidedBy(subGroup())).thenRefused('ask-closed')
  })
})
