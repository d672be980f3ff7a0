import { eventType, type DomainEvent, type PersonalText } from '@ledger/kernel'
import type { Reply } from './reply.js'

/** The addressee replied. "It belongs to another body" is *not accepted* with that reason. */
export type AskReplied = DomainEvent<
  'AskReplied',
  {
    readonly askId: string
    readonly recommendationId: string
    readonly reply: Reply
    readonly reason: PersonalText | null
  }
>

export const askReplied = eventType<AskReplied>('AskReplied', { texts: ['reason'] })
