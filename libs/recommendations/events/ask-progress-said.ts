import { eventType, type DomainEvent, type PersonalText } from '@ledger/kernel'

/** A word about the whole ask; it counts as one unnamed necessary action. */
export type AskProgressSaid = DomainEvent<
  'AskProgressSaid',
  {
    readonly askId: string
    readonly recommendationId: string
    readonly word: 'plan exists' | 'not started' | 'in progress' | 'done'
    readonly note: PersonalText | null
  }
>

export const askProgressSaid = eventType<AskProgressSaid>('AskProgressSaid', { texts: ['note'] })
