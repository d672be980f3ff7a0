import { eventType, type DomainEvent, type PersonalText } from '@ledger/kernel'

/** Another action stands in the place of this one; the plan has shrunk until it is judged again. */
export type ActionReplaced = DomainEvent<
  'ActionReplaced',
  {
    readonly actionId: string
    readonly byActionId: string
    readonly reason: PersonalText | null
  }
>

export const actionReplaced = eventType<ActionReplaced>('ActionReplaced', { texts: ['reason'] })
