import { eventType, type DomainEvent, type FuzzyDate, type PersonalText, type SourceRef } from '@ledger/kernel'
import type { AnswersAsk } from './answers-ask.js'

/** An action, with the asks it answers and its owners; no owners means that nobody is named. An action may answer no recommendation. */
export type ActionPlanned = DomainEvent<
  'ActionPlanned',
  {
    readonly actionId: string
    readonly reviewId: string | null
    readonly number: string | null
    readonly text: PersonalText
    readonly answers: readonly AnswersAsk[]
    readonly ownerIds: readonly string[]
    readonly leadRole: PersonalText | null
    readonly repeats: 'once' | 'recurring' | 'standing'
    readonly due: FuzzyDate | null
    readonly sources: readonly SourceRef[]
  }
>

export const actionPlanned = eventType<ActionPlanned>('ActionPlanned', { creates: 'actionId', texts: ['text', 'leadRole'] })
