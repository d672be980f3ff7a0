import { eventType, type DomainEvent, type PersonalText } from '@ledger/kernel'

/** The sub-group decided, with a minute, that an ask was closed before this ledger. */
export type OpeningPositionStated = DomainEvent<
  'OpeningPositionStated',
  {
    readonly askId: string
    readonly recommendationId: string
    readonly minute: string
    readonly reason: PersonalText | null
  }
>

export const openingPositionStated = eventType<OpeningPositionStated>('OpeningPositionStated', { texts: ['reason'] })
