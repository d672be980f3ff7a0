import { eventType, type DomainEvent, type PersonalText } from '@ledger/kernel'

/** The owner put in evidence: a pointer, or a document that lies apart from the log by its SHA-256; never the document itself. */
export type EvidenceSubmitted = DomainEvent<
  'EvidenceSubmitted',
  {
    readonly evidenceId: string
    readonly actionId: string
    readonly title: PersonalText
    readonly pointer: string | null
    readonly sha256: string | null
    readonly bytes: number | null
    /** Of a document that lies here; null where there is a pointer alone. */
    readonly mediaType: string | null
    /** What a scanner for viruses said when the document was put in; null where none lies here. */
    readonly scan: 'clean' | 'not scanned' | null
  }
>

export const evidenceSubmitted = eventType<EvidenceSubmitted>('EvidenceSubmitted', { creates: 'evidenceId', texts: ['title'] })
