import { eventType, type DomainEvent, type PersonalText } from '@ledger/kernel'

/** An action passed to other owners. */
export type ActionHandedOver = DomainEvent<
  'ActionHandedOver',
  {
    readonly actionId: string
    readonly fromIds: readonly string[]
    readonly toIds: readonly string[]
    readonly reason: PersonalText | null
  }
>

export const actionHandedOver = eventType<ActionHandedOver>('ActionHandedOver', { texts: ['reason'] })
