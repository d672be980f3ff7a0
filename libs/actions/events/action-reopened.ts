import { eventType, type DomainEvent, type PersonalText } from '@ledger/kernel'

/** A stopped, replaced or finished action was opened again. */
export type ActionReopened = DomainEvent<
  'ActionReopened',
  {
    readonly actionId: string
    readonly reason: PersonalText
  }
>

export const actionReopened = eventType<ActionReopened>('ActionReopened', { texts: ['reason'] })
