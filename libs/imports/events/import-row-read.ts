import { eventType, type DomainEvent } from '@ledger/kernel'

/** What the source says in one row: a digest for each field, and the things it made. The next file from this source is compared with it. */
export type ImportRowRead = DomainEvent<
  'ImportRowRead',
  {
    readonly runId: string
    readonly importId: string
    readonly row: string
    readonly line: number
    readonly digests: Readonly<Record<string, string>>
    readonly made: Readonly<Record<string, string>>
  }
>

export const importRowRead = eventType<ImportRowRead>('ImportRowRead', { about: 'reference' })
