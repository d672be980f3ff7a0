import { eventType, type DomainEvent, type PersonalText } from '@ledger/kernel'

/** The owner's word on how far it is. */
export type ActionProgressReported = DomainEvent<
  'ActionProgressReported',
  {
    readonly actionId: string
    readonly word: 'not started' | 'in progress'
    readonly note: PersonalText | null
  }
>

export const actionProgressReported = eventType<ActionProgressReported>('ActionProgressReported', { texts: ['note'] })
