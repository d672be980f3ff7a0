import { eventType, type DomainEvent, type PersonalText } from '@ledger/kernel'

/** An action was stopped, with a reason; the plan has shrunk. */
export type ActionStopped = DomainEvent<
  'ActionStopped',
  {
    readonly actionId: string
    readonly reason: PersonalText
  }
>

export const actionStopped = eventType<ActionStopped>('ActionStopped', { texts: ['reason'] })
