import { eventType, type DomainEvent } from '@ledger/kernel'
import type { Part } from './answers-ask.js'

/** An action was found to answer another ask. */
export type ActionLinked = DomainEvent<
  'ActionLinked',
  {
    readonly actionId: string
    readonly askId: string
    readonly part: Part
  }
>

export const actionLinked = eventType<ActionLinked>('ActionLinked')
