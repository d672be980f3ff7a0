import { eventType, type DomainEvent, type PersonalText } from '@ledger/kernel'

/** An action got other words. In substance means that what was judged is no longer what is planned. */
export type ActionReworded = DomainEvent<
  'ActionReworded',
  {
    readonly actionId: string
    readonly text: PersonalText
    readonly inSubstance: boolean
  }
>

export const actionReworded = eventType<ActionReworded>('ActionReworded', { texts: ['text'] })
