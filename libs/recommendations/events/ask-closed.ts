import { eventType, type DomainEvent, type PersonalText } from '@ledger/kernel'

/** An ask ended without being done, or the need has gone. */
export type AskClosed = DomainEvent<
  'AskClosed',
  {
    readonly askId: string
    readonly recommendationId: string
    readonly closing: 'closed, not done' | 'no longer applies'
    readonly reason: PersonalText
  }
>

export const askClosed = eventType<AskClosed>('AskClosed', { texts: ['reason'] })
