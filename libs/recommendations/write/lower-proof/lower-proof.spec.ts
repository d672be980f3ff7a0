import { unknown, words } from '@ledger/kernel'
import { decidedBy, given } from '../../../../test/dsl/given.js'
import { addressed, because, closed, made, ofDischarge, proofAsked } from '../../../../test/examples/discharge.js'
import { from, subGroup } from '../../../../test/examples/exampleshire.js'
import type { Proof } from '../../events/index.js'
import { lowerProof } from './lower-proof.js'

const chair = { deciderRole: 'Independent chair' }
const byChair = decidedBy(from('the-partnership'))
const lowering = (to: Proof, toMeasure = false) => ({ ...ofDischarge, to, toMeasure, reason: because })

describe('lower proof', () => {
  it.each(['Independent chair', 'vice-chair', 'independent scrutineer'])('is lowered by the %s, who says why', (deciderRole) => {
    given(lowerProof, made, addressed(), proofAsked('held at re-check', true))
      .when(lowering('seen'), { deciderRole }, byChair)
      .then({ type: 'ProofLowered', data: { ...lowering('seen'), from: 'held at re-check', fromMeasure: true } })
  })

  it('is lowered by leaving out the measure', () => {
    given(lowerProof, made, addressed(), proofAsked('seen', true))
      .when(lowering('seen'), chair, byChair)
      .then({ type: 'ProofLowered', data: { ...lowering('seen'), from: 'seen', fromMeasure: true } })
  })

  it.each([lowering('seen in practice'), lowering('held at re-check'), lowering('seen in practice', true)])(
    'is refused where nothing is lowered: $to',
    (command) => {
      given(lowerProof, made, addressed(), proofAsked('seen in practice')).when(command, chair, byChair).thenRefused('proof-not-lowered')
    },
  )

  it('is refused to a second time of the same', () => {
    const lowered = given(lowerProof, made, addressed(), proofAsked('seen in practice')).when(lowering('seen'), chair, byChair).events()
    expect(lowered).toHaveLength(1)
    given(lowerProof, made, addressed(), proofAsked('seen')).when(lowering('seen'), chair, byChair).thenRefused('proof-not-lowered')
  })

  it.each([null, 'designated nurse', 'chairing support officer'])('is refused to a person in the role: %s', (deciderRole) => {
    given(lowerProof, made, addressed(), proofAsked('seen in practice'))
      .when(lowering('seen'), { deciderRole }, byChair)
      .thenRefused('chair-or-scrutineer-must-decide')
  })

  it.each([subGroup('hospital'), { kind: 'agency', agencyId: 'hospital' } as const, unknown])('is refused when decided by $kind', (who) => {
    given(lowerProof, made, addressed(), proofAsked('seen in practice'))
      .when(lowering('seen'), chair, decidedBy(who))
      .thenRefused('chair-or-scrutineer-must-decide')
  })

  it('is refused without a reason', () => {
    given(lowerProof, made, addressed(), proofAsked('seen in practice'))
      .when({ ...lowering('seen'), reason: words(' ') }, chair, byChair)
      .thenRefused('reason-missing')
  })

  it('is refused before any proof was asked', () => {
    given(lowerProof, made, addressed()).when(lowering('seen'), chair, byChair).thenRefused('no-proof-asked-yet')
  })

  it('is refused while the ask is closed', () => {
    given(lowerProof, made, addressed(), proofAsked('seen in practice'), closed())
      .when(lowering('seen'), chair, byChair)
      .thenRefused('ask-closed')
  })
})
