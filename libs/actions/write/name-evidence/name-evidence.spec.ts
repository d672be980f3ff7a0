import { words } from '@ledger/kernel'
import { given, on } from '../../../../test/dsl/given.js'
import { text } from '../../../../test/examples/exampleshire.js'
import { planned, stopped } from '../../../../test/examples/rota.js'
import { nameEvidence } from './name-evidence.js'

const today = on('2025-06-04')

describe('name evidence', () => {
  it('gets an id of its own', () => {
    given(nameEvidence, planned())
      .when({ actionId: 'rota', title: text }, {}, today)
      .then({ type: 'EvidenceNamed', data: { evidenceId: 'NEW', actionId: 'rota', title: text } })
  })

  it('is refused without a title', () => {
    given(nameEvidence, planned())
      .when({ actionId: 'rota', title: words('') }, {}, today)
      .thenRefused('title-missing')
  })

  it('is refused once the action is stopped', () => {
    given(nameEvidence, planned(), stopped).when({ actionId: 'rota', title: text }, {}, today).thenRefused('action-not-live')
  })
})
