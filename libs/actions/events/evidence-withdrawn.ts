import { eventType, type DomainEvent, type PersonalText } from '@ledger/kernel'

/** Evidence was taken back. */
export type EvidenceWithdrawn = DomainEvent<
  'EvidenceWithdrawn',
  {
    readonly evidenceId: string
    readonly actionId: string
    readonly reason: PersonalText | null
  }
>

export const evidenceWithdrawn = eventType<EvidenceWithdrawn>('EvidenceWithdrawn', { texts: ['reason'] })
