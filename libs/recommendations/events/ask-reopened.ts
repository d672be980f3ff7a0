import { eventType, type DomainEvent, type PersonalText } from '@ledger/kernel'

/** A closed ask was opened again; the closing stays visible. */
export type AskReopened = DomainEvent<
  'AskReopened',
  {
    readonly askId: string
    readonly recommendationId: string
    readonly reason: PersonalText
  }
>

export const askReopened = eventType<AskReopened>('AskReopened', { texts: ['reason'] })
