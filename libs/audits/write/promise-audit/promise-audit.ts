import { Command, everyOneIsKnown, itHasWords, refuse, type Refusal, type Slice } from '@ledger/kernel'
import type { AuditEvent, AuditPromised } from '../../events/index.js'
import { audit, type Audit } from '../audit.js'
import { noAskIsNamedTwice } from '../rules.js'

/** Somebody promises an audit, or records one that is outstanding. */
export class PromiseAudit extends Command<PromiseAuditData> {}

export type PromiseAuditData = Omit<AuditPromised['data'], 'auditId'>

export interface PromiseAuditFacts {
  readonly unknownAsks: readonly string[]
}

export const promiseAudit: Slice<PromiseAuditData, Audit, AuditEvent, PromiseAuditFacts> = {
  name: 'promise-audit',
  category: 'audit',
  creates: true,
  id: (_, newId) => newId,
  evolution: audit,
  decide: (command, state, { unknownAsks }, { newId }) =>
    itIsPromisedOnce(state) ??
    itHasWords(command.title, 'title-missing') ??
    noAskIsNamedTwice(command.askIds) ??
    everyOneIsKnown('ask', unknownAsks) ?? [{ type: 'AuditPromised', data: { auditId: newId, ...command } }],
}

const itIsPromisedOnce = ({ status }: Audit): Refusal | undefined =>
  status === 'not recorded' ? undefined : refuse('audit-already-recorded', { status })
