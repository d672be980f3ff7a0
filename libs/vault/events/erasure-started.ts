import { eventType, type DomainEvent } from '@ledger/kernel'

/** Keys are to be destroyed, and with them the words under them. What is begun here is carried on until it is completed, whatever dies meanwhile. */
export type ErasureStarted = DomainEvent<
  'ErasureStarted',
  {
    readonly erasureId: string
    /** Of a text, `<eventId>/<field>`; of a person's names, `person:<personId>`. */
    readonly keyNames: readonly string[]
    /** A code, such as `slip-of-the-pen`; never a sentence. */
    readonly reason: string
  }
>

export const erasureStarted = eventType<ErasureStarted>('ErasureStarted', { about: 'reference' })
