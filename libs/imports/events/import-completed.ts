import { eventType, type DomainEvent } from '@ledger/kernel'

/** The whole file has been recorded. */
export type ImportCompleted = DomainEvent<
  'ImportCompleted',
  {
    readonly runId: string
    readonly importId: string
    readonly recorded: number
    readonly unchanged: number
    readonly vanished: number
    readonly warnings: number
  }
>

export const importCompleted = eventType<ImportCompleted>('ImportCompleted', { about: 'reference' })
