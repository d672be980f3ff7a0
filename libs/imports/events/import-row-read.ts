import { eventType, type DomainEvent, type PersonalText } from '@ledger/kernel'

/**
 * What the source says in one row: a digest for each field, and the things it tells of. The next file from this source is compared with it.
 * `written` keeps the cells that had to be read, such as dates and statuses, in the words of the source.
 */
export type ImportRowRead = DomainEvent<
  'ImportRowRead',
  {
    readonly runId: string
    readonly importId: string
    readonly row: string
    readonly line: number
    readonly written: PersonalText | null
    readonly digests: Readonly<Record<string, string>>
    readonly made: Readonly<Record<string, string>>
  }
>

export const importRowRead = eventType<ImportRowRead>('ImportRowRead', { about: 'reference', texts: ['written'] })
