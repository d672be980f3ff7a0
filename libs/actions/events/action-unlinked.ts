import { eventType, type DomainEvent, type PersonalText } from '@ledger/kernel'

/** An action no longer answers an ask; the plan for it has shrunk. */
export type ActionUnlinked = DomainEvent<
  'ActionUnlinked',
  {
    readonly actionId: string
    readonly askId: string
    readonly reason: PersonalText | null
  }
>

export const actionUnlinked = eventType<ActionUnlinked>('ActionUnlinked', { texts: ['reason'] })
