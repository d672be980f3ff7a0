import { given, on } from '../../../../test/dsl/given.js'
import { evidence, planned, stopped, withdrawn } from '../../../../test/examples/rota.js'
import { withdrawEvidence } from './withdraw-evidence.js'

const today = on('2025-06-04')

describe('withdraw evidence', () => {
  it('takes evidence back', () => {
    given(withdrawEvidence, planned(), evidence())
      .when({ actionId: 'rota', evidenceId: 'rota-pdf', reason: null }, {}, today)
      .then({ type: 'EvidenceWithdrawn', data: { actionId: 'rota', evidenceId: 'rota-pdf', reason: null } })
  })

  it('changes nothing the second time', () => {
    given(withdrawEvidence, planned(), evidence(), withdrawn)
      .when({ actionId: 'rota', evidenceId: 'rota-pdf', reason: null }, {}, today)
      .thenNothing()
  })

  it('is refused for evidence that is not held', () => {
    given(withdrawEvidence, planned())
      .when({ actionId: 'rota', evidenceId: 'rota-pdf', reason: null }, {}, today)
      .thenRefused('evidence-not-held')
  })

  it('is refused once the action is stopped', () => {
    given(withdrawEvidence, planned(), stopped)
      .when({ actionId: 'rota', evidenceId: 'rota-pdf', reason: null }, {}, today)
      .thenRefused('action-not-live')
  })
})
