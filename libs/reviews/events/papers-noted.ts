import { eventType, type DomainEvent, type PersonalText, type SourceRef } from '@ledger/kernel'

/** Something the papers say, or do not say, that belongs to no one review. */
export type PapersNoted = DomainEvent<
  'PapersNoted',
  {
    readonly paperNoteId: string
    readonly about: 'conflict' | 'gap' | 'not heard of again' | 'governance' | 'context'
    readonly note: PersonalText
    readonly sources: readonly SourceRef[]
  }
>

export const papersNoted = eventType<PapersNoted>('PapersNoted', { creates: 'paperNoteId', texts: ['note'] })
