import { eventType, type DomainEvent, type PersonalText } from '@ledger/kernel'

/** Whom something of a review was given to, outside those who may see it here. */
export type DisclosedTo = 'coroner' | 'court' | 'police' | 'inspector' | 'other-review' | 'family' | 'other'

/** What was given: where it lies, and for a file its SHA-256 in hexadecimal. The file itself is not in the ledger. */
export interface DisclosedItem {
  readonly pointer: string
  readonly sha256: string | null
}

/** Something of a review was given to somebody outside. */
export type DisclosureMade = DomainEvent<
  'DisclosureMade',
  {
    readonly disclosureId: string
    readonly reviewId: string
    readonly to: DisclosedTo
    /** What allows it, such as the section of an Act or an order of a court. */
    readonly legalBasis: PersonalText
    /** Who approved it. */
    readonly authority: PersonalText
    /** What they may do with it, and may not; what was left out. */
    readonly limits: PersonalText
    readonly what: readonly DisclosedItem[]
  }
>

export const disclosureMade = eventType<DisclosureMade>('DisclosureMade', {
  creates: 'disclosureId',
  texts: ['legalBasis', 'authority', 'limits'],
})
