import { onDay, words } from '@ledger/kernel'
import { given, on, told } from '../../../../test/dsl/given.js'
import { promised, tested, title } from '../../../../test/examples/file-audit.js'
import type { AuditEvent } from '../../events/index.js'
import { holdAudit } from './hold-audit.js'

const today = on('2025-06-04')
const audit = { title, method: null, outcome: words('Practice was mixed.'), sample: 8, sources: [] }

describe('hold audit', () => {
  it('gets an id of its own', () => {
    given(holdAudit)
      .when(audit, {}, today)
      .then({ type: 'AuditHeld', data: { auditId: 'NEW', ...audit } })
  })

  it('keeps the id of the audit that was promised', () => {
    given(holdAudit, promised)
      .when({ ...audit, auditId: 'files' }, {}, today)
      .then({ type: 'AuditHeld', data: { ...audit, auditId: 'files' } })
  })

  it('is refused for a promise that nobody made', () => {
    given(holdAudit)
      .when({ ...audit, auditId: 'files' }, {}, today)
      .thenRefused('audit-unknown')
  })

  it('is refused where it was held, by a paper’s word or by a test', () => {
    given(holdAudit, told<AuditEvent>({ type: 'AuditHeld', data: { auditId: 'files', ...audit } }))
      .when({ ...audit, auditId: 'files' }, {}, today)
      .thenRefused('audit-already-held')
    given(holdAudit, tested())
      .when({ ...audit, auditId: 'files' }, {}, today)
      .thenRefused('audit-already-held')
  })

  it('is refused without a title', () => {
    given(holdAudit)
      .when({ ...audit, title: words('') }, {}, today)
      .thenRefused('title-missing')
  })

  it('is refused with half a case', () => {
    given(holdAudit)
      .when({ ...audit, sample: 0.5 }, {}, today)
      .thenRefused('sample-not-in-whole-cases')
  })

  it('is refused on a day still to come', () => {
    given(holdAudit)
      .when(audit, {}, { ...today, occurredOn: onDay('2025-06-05') })
      .thenRefused('in-the-future')
  })
})
