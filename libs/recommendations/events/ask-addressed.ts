import { eventType, type DomainEvent } from '@ledger/kernel'
import type { Addressee } from './addressee.js'

/** One recommendation to one addressee: an ask, the unit of "has it been implemented?". */
export type AskAddressed = DomainEvent<
  'AskAddressed',
  {
    readonly askId: string
    readonly recommendationId: string
    readonly addressee: Addressee
  }
>

export const askAddressed = eventType<AskAddressed>('AskAddressed', { creates: 'askId' })
