/** Kinds of records that are kept for a time and then looked at again. */
export const recordClasses = ['review record', 'audit record', 'account of a person', 'uploaded evidence', 'access log'] as const

export type RecordClass = (typeof recordClasses)[number]

/** Why words are to go. A code: it stays in the log when the words are gone. */
export const grounds = ['right-to-erasure', 'slip-of-the-pen', 'retention-review', 'court-order'] as const

export type Ground = (typeof grounds)[number]

/** What is to be erased: the names of a person, one text, or every text that is of one review alone. */
export type Erased =
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'text'; readonly ref: string }
  | { readonly kind: 'review'; readonly reviewId: string }

/** What a legal hold keeps. */
export type Held = { readonly kind: 'partnership' } | Erased
