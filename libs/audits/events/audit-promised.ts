import { eventType, type DomainEvent, type FuzzyDate, type PersonalText, type SourceRef } from '@ledger/kernel'

/** An audit that was promised or is outstanding. */
export type AuditPromised = DomainEvent<
  'AuditPromised',
  {
    readonly auditId: string
    readonly title: PersonalText
    readonly askIds: readonly string[]
    readonly due: FuzzyDate | null
    readonly sources: readonly SourceRef[]
  }
>

export const auditPromised = eventType<AuditPromised>('AuditPromised', { creates: 'auditId', texts: ['title'] })
