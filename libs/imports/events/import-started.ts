import { eventType, type DomainEvent } from '@ledger/kernel'

/** A file began to be read. What it records counts in no answer until the import is completed. */
export type ImportStarted = DomainEvent<
  'ImportStarted',
  {
    readonly runId: string
    readonly importId: string
    readonly source: string
    readonly file: string
    readonly sha256: string
    readonly rows: number
  }
>

export const importStarted = eventType<ImportStarted>('ImportStarted', { about: 'reference', creates: 'runId' })
