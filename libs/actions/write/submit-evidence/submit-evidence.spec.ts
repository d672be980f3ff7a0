import { words } from '@ledger/kernel'
import { given, on } from '../../../../test/dsl/given.js'
import { text } from '../../../../test/examples/exampleshire.js'
import { planned, stopped } from '../../../../test/examples/rota.js'
import { submitEvidence } from './submit-evidence.js'

const today = on('2025-06-04')

describe('submit evidence', () => {
  it('gets an id of its own', () => {
    given(submitEvidence, planned())
      .when(
        {
          actionId: 'rota',
          title: text,
          pointer: 'shared drive, folder 12',
          sha256: 'a'.repeat(64),
          bytes: 1200,
          mediaType: null,
          scan: null,
        },
        {},
        today,
      )
      .then({
        type: 'EvidenceSubmitted',
        data: {
          evidenceId: 'NEW',
          ...{
            actionId: 'rota',
            title: text,
            pointer: 'shared drive, folder 12',
            sha256: 'a'.repeat(64),
            bytes: 1200,
            mediaType: null,
            scan: null,
          },
        },
      })
  })

  it('is refused without a title', () => {
    given(submitEvidence, planned())
      .when({ actionId: 'rota', title: words(''), pointer: null, sha256: null, bytes: null, mediaType: null, scan: null }, {}, today)
      .thenRefused('title-missing')
  })

  it('is refused with a digest that is no SHA-256', () => {
    given(submitEvidence, planned())
      .when({ actionId: 'rota', title: text, pointer: null, sha256: 'abc', bytes: null, mediaType: null, scan: null }, {}, today)
      .thenRefused('not-a-sha-256')
  })

  it('is refused once the action is stopped', () => {
    given(submitEvidence, planned(), stopped)
      .when(
        {
          actionId: 'rota',
          title: text,
          pointer: 'shared drive, folder 12',
          sha256: 'a'.repeat(64),
          bytes: 1200,
          mediaType: null,
          scan: null,
        },
        {},
        today,
      )
      .thenRefused('action-not-live')
  })
})
