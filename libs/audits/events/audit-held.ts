import { eventType, type DomainEvent, type PersonalText, type SourceRef } from '@ledger/kernel'

/** An audit that a paper says was held. It tests no named ask. */
export type AuditHeld = DomainEvent<
  'AuditHeld',
  {
    readonly auditId: string
    readonly title: PersonalText
    readonly method: PersonalText | null
    readonly outcome: PersonalText | null
    readonly sample: number | null
    readonly sources: readonly SourceRef[]
  }
>

export const auditHeld = eventType<AuditHeld>('AuditHeld', { creates: 'auditId', texts: ['title', 'method', 'outcome'] })
