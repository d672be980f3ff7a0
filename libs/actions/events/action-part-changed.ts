import { eventType, type DomainEvent, type PersonalText } from '@ledger/kernel'
import type { Part } from './answers-ask.js'

/** An action became necessary or supporting for an ask. */
export type ActionPartChanged = DomainEvent<
  'ActionPartChanged',
  {
    readonly actionId: string
    readonly askId: string
    readonly part: Part
    readonly reason: PersonalText | null
  }
>

export const actionPartChanged = eventType<ActionPartChanged>('ActionPartChanged', { texts: ['reason'] })
