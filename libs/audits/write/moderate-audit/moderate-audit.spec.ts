import { unknown } from '@ledger/kernel'
import { decidedBy, given, told } from '../../../../test/dsl/given.js'
import { from, structure, subGroup } from '../../../../test/examples/exampleshire.js'
import { promised, tested } from '../../../../test/examples/file-audit.js'
import type { AuditEvent } from '../../events/index.js'
import { moderateAudit } from './moderate-audit.js'

const facts = { structure, owners: ['hospital'] }
const moderating = { auditId: 'files', note: null }
const ownAudit = tested({ testerIds: ['hospital'] })

describe('moderate audit', () => {
  it.each([from('police'), from('scrutineer'), subGroup('hospital')])('is moderated by others: $kind', (who) => {
    given(moderateAudit, ownAudit).when(moderating, facts, decidedBy(who)).then({ type: 'AuditModerated', data: moderating })
  })

  it('may be moderated by the sub-group where nobody owns the ask and no testers are named', () => {
    given(moderateAudit, tested({ testerIds: [] }))
      .when(moderating, { structure, owners: [] }, decidedBy(subGroup()))
      .then({ type: 'AuditModerated', data: moderating })
  })

  it('does nothing where it is moderated', () => {
    given(moderateAudit, ownAudit, told<AuditEvent>({ type: 'AuditModerated', data: moderating }))
      .when(moderating, facts, decidedBy(from('police')))
      .thenNothing()
  })

  it.each([from('hospital'), from('business-unit'), subGroup(), unknown])(
    'is refused by the owners, by their helpers or by nobody: $kind',
    (who) => {
      given(moderateAudit, ownAudit).when(moderating, facts, decidedBy(who)).thenRefused('moderated-by-others-only')
    },
  )

  it('is refused by another line of the same employer', () => {
    given(moderateAudit, tested({ testerIds: ['social-care'] }))
      .when(moderating, { structure, owners: ['social-care'] }, decidedBy(from('early-help')))
      .thenRefused('moderated-by-others-only')
  })

  it('is refused by the testers themselves', () => {
    given(moderateAudit, tested())
      .when(moderating, facts, decidedBy(from('police')))
      .thenRefused('moderated-by-others-only')
  })

  it('is refused before anything was tested', () => {
    given(moderateAudit, promised)
      .when(moderating, facts, decidedBy(from('police')))
      .thenRefused('no-test-to-moderate')
    given(moderateAudit)
      .when(moderating, facts, decidedBy(from('police')))
      .thenRefused('no-test-to-moderate')
  })
})
