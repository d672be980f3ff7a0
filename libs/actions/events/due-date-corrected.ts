import { eventType, type DomainEvent, type FuzzyDate } from '@ledger/kernel'

/** The paper says another due date than was taken from it. Nobody moved the date: it is as if it had been read so from the first. */
export type DueDateCorrected = DomainEvent<
  'DueDateCorrected',
  {
    readonly actionId: string
    readonly from: FuzzyDate
    readonly to: FuzzyDate
  }
>

export const dueDateCorrected = eventType<DueDateCorrected>('DueDateCorrected')
