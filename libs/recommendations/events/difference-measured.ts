import { eventType, type DomainEvent, type PersonalText } from '@ledger/kernel'

/** Whether a measure moved, baseline before and two readings after. Cause is never claimed. */
export type DifferenceMeasured = DomainEvent<
  'DifferenceMeasured',
  {
    readonly askId: string
    readonly recommendationId: string
    readonly difference: 'consistent' | 'not consistent' | 'cannot tell'
    readonly note: PersonalText | null
  }
>

export const differenceMeasured = eventType<DifferenceMeasured>('DifferenceMeasured', { texts: ['note'] })
