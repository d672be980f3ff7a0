import { eventType, type DomainEvent, type FuzzyDate } from '@ledger/kernel'

/** An occurrence was missed. An earlier check stands. */
export type ActionOccurrenceMissed = DomainEvent<
  'ActionOccurrenceMissed',
  {
    readonly actionId: string
    readonly wasDue: FuzzyDate
  }
>

export const actionOccurrenceMissed = eventType<ActionOccurrenceMissed>('ActionOccurrenceMissed')
