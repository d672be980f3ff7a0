import { eventType, type DomainEvent, type PersonalText } from '@ledger/kernel'

/** The owner put in evidence: a pointer, a size and a SHA-256, never the document. */
export type EvidenceSubmitted = DomainEvent<
  'EvidenceSubmitted',
  {
    readonly evidenceId: string
    readonly actionId: string
    readonly title: PersonalText
    readonly pointer: string | null
    readonly sha256: string | null
    readonly bytes: number | null
  }
>

export const evidenceSubmitted = eventType<EvidenceSubmitted>('EvidenceSubmitted', { creates: 'evidenceId', texts: ['title'] })
