import { eventType, type DomainEvent, type FuzzyDate, type PersonalText } from '@ledger/kernel'

/** A recurring action or standing duty was done once more; it is running, never complete. */
export type ActionOccurrenceReported = DomainEvent<
  'ActionOccurrenceReported',
  {
    readonly actionId: string
    readonly nextDue: FuzzyDate | null
    readonly note: PersonalText | null
  }
>

export const actionOccurrenceReported = eventType<ActionOccurrenceReported>('ActionOccurrenceReported', { texts: ['note'] })
