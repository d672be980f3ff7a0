import { eventType, type DomainEvent, type FuzzyDate } from '@ledger/kernel'

/** A due date for an action that had none. */
export type DueDateSet = DomainEvent<
  'DueDateSet',
  {
    readonly actionId: string
    readonly due: FuzzyDate
  }
>

export const dueDateSet = eventType<DueDateSet>('DueDateSet')
