import { eventType, type DomainEvent, type PersonalText } from '@ledger/kernel'

/** An ask was superseded, merged or redirected: another ask stands in its place. */
export type AskReplaced = DomainEvent<
  'AskReplaced',
  {
    readonly askId: string
    readonly recommendationId: string
    readonly byAskId: string
    readonly byRecommendationId: string
    readonly reason: PersonalText
  }
>

export const askReplaced = eventType<AskReplaced>('AskReplaced', { texts: ['reason'] })
