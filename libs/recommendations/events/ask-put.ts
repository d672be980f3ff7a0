import { eventType, type DomainEvent, type FuzzyDate } from '@ledger/kernel'

/** The addressee was asked to reply, by a day if one was given. */
export type AskPut = DomainEvent<
  'AskPut',
  {
    readonly askId: string
    readonly recommendationId: string
    readonly replyDue: FuzzyDate | null
  }
>

export const askPut = eventType<AskPut>('AskPut')
