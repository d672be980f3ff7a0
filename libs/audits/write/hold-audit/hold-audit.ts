import { Command, itDoesNotLieAhead, itHasWords, itIsACount, refuse, type Refusal, type Slice } from '@ledger/kernel'
import type { AuditEvent, AuditHeld } from '../../events/index.js'
import { audit, type Audit } from '../audit.js'
import { thePromisedOneIsKnown } from '../rules.js'

/** A paper says that an audit was held. It tests no named ask, and so proves none. */
export class HoldAudit extends Command<HoldAuditData> {}

export interface HoldAuditData extends Omit<AuditHeld['data'], 'auditId'> {
  /** The promised audit that this was; a new one without it. */
  readonly auditId?: string
}

export const holdAudit: Slice<HoldAuditData, Audit, AuditEvent, object> = {
  name: 'hold-audit',
  category: 'audit',
  creates: true,
  id: ({ auditId }, newId) => auditId ?? newId,
  evolution: audit,
  decide: (command, state, _, { newId, occurredOn, today }) =>
    thePromisedOneIsKnown(state, command.auditId) ??
    itIsHeldOnce(state) ??
    itHasWords(command.title, 'title-missing') ??
    itIsACount(command.sample, 'sample-not-in-whole-cases') ??
    itDoesNotLieAhead(occurredOn, today) ?? [{ type: 'AuditHeld', data: { ...command, auditId: command.auditId ?? newId } }],
}

const itIsHeldOnce = ({ status }: Audit): Refusal | undefined => (status === 'held' ? refuse('audit-already-held') : undefined)
