import { eventType, type DomainEvent, type PersonalText } from '@ledger/kernel'

/** Others than the owner looked the audit over and agreed its result. */
export type AuditModerated = DomainEvent<
  'AuditModerated',
  {
    readonly auditId: string
    readonly note: PersonalText | null
  }
>

export const auditModerated = eventType<AuditModerated>('AuditModerated', { texts: ['note'] })
