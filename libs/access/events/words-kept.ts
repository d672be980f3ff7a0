import { eventType, type DomainEvent } from '@ledger/kernel'

/** What was noticed in words: something that may say who somebody is. */
export type NoticedKind = 'nhs-number' | 'date-of-birth' | 'postcode' | 'e-mail' | 'phone' | 'name-in-directory'

/**
 * Why words are kept as they are.
 * - about-nobody: it only looks like that, and is about no person
 * - already-public: an agency's own address, number or mailbox
 * - named-on-purpose: somebody is named in their work, and knows it
 * - needed: without it the record would be wrong or somebody less safe
 * - as-imported: it came so in a file that was imported
 */
export type KeepReason = 'about-nobody' | 'already-public' | 'named-on-purpose' | 'needed' | 'as-imported'

/** Somebody was asked to say words otherwise, and kept them. It is recorded before the command that carries them, and never holds them. */
export type WordsKept = DomainEvent<
  'WordsKept',
  {
    readonly careId: string
    /** The use case, such as `check-action`. */
    readonly use: string
    /** The id of the command that carries the words; it may have been refused for another reason. */
    readonly carriedBy: string
    /** What the words are about, where that is one thing. */
    readonly thingId: string | null
    readonly fields: readonly { readonly field: string; readonly kinds: readonly NoticedKind[] }[]
    readonly reason: KeepReason
  }
>

export const wordsKept = eventType<WordsKept>('WordsKept', { about: 'reference', creates: 'careId' })
