import { eventType, type DomainEvent, type PersonalText } from '@ledger/kernel'

/** The owner, or a paper, says it is done. Saying is not showing. */
export type ActionReportedDone = DomainEvent<
  'ActionReportedDone',
  {
    readonly actionId: string
    readonly note: PersonalText | null
  }
>

export const actionReportedDone = eventType<ActionReportedDone>('ActionReportedDone', { texts: ['note'] })
