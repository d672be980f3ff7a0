import { eventType, type DomainEvent, type PersonalText } from '@ledger/kernel'

/** A plan names evidence. Nobody has opened it. */
export type EvidenceNamed = DomainEvent<
  'EvidenceNamed',
  {
    readonly evidenceId: string
    readonly actionId: string
    readonly title: PersonalText
  }
>

export const evidenceNamed = eventType<EvidenceNamed>('EvidenceNamed', { creates: 'evidenceId', texts: ['title'] })
