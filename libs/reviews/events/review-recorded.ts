import { eventType, type DomainEvent, type IsoDate, type PersonalText, type SourceRef } from '@ledger/kernel'
import type { ReviewType } from './review-type.js'

/** A review, or a group of unnamed ones as one record with a count. It carries a pseudonym, never a name. `knownTo` is the day to which its papers speak. */
export type ReviewRecorded = DomainEvent<
  'ReviewRecorded',
  {
    readonly reviewId: string
    readonly code: string
    readonly title: PersonalText
    readonly reviewType: ReviewType
    readonly typeAsPublished: string | null
    readonly reviewsCounted: number
    readonly joint: boolean | null
    readonly knownTo: IsoDate | null
    readonly ageBand: string | null
    readonly harmClass: string | null
    readonly quarterOfIncident: string | null
    readonly circumstances: PersonalText | null
    readonly sources: readonly SourceRef[]
  }
>

export const reviewRecorded = eventType<ReviewRecorded>('ReviewRecorded', { creates: 'reviewId', texts: ['title', 'circumstances'] })
