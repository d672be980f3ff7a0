import { eventType, type DomainEvent, type FuzzyDate, type PersonalText } from '@ledger/kernel'

/** A due date moved; the first one is kept. */
export type DueDateExtended = DomainEvent<
  'DueDateExtended',
  {
    readonly actionId: string
    readonly from: FuzzyDate
    readonly to: FuzzyDate
    readonly reason: PersonalText | null
  }
>

export const dueDateExtended = eventType<DueDateExtended>('DueDateExtended', { texts: ['reason'] })
