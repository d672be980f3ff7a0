/**
 * How a person stands to a review. The first that holds counts: a conflict of interest is stronger than anything.
 * - conflicted: has an interest in how the review turns out
 * - broke the glass: opened it in an emergency, for a time
 * - member: works on it, as its author, on its panel or otherwise
 * - opened to: somebody opened it to this person
 * - was a member: worked on it once
 */
export const relations = ['conflicted', 'broke the glass', 'member', 'opened to', 'was a member', 'none'] as const

export type Relation = (typeof relations)[number]

/** What a deed is done to: something of a review, something of the partnership, or what belongs to a person. */
export type Resource =
  | {
      readonly kind: 'review'
      readonly relation: Relation
      /** Whether it was asked of the person's own agency, or is an action that their agency owns. */
      readonly own: boolean
    }
  | { readonly kind: 'partnership' }
  | { readonly kind: 'person'; readonly self: boolean }

/** A review as far as it matters for who may see it. */
export interface ReviewState {
  /** Only for those who work on it. */
  readonly sealed: boolean
  /** Proceedings are live: nothing for the public, no circumstances, no case words. */
  readonly held: boolean
  /** Work on it is finished: its author and its panel see no more of it. */
  readonly closed: boolean
  readonly published: boolean
  /** Whether its circumstances were opened to the board. */
  readonly circumstancesOpened: boolean
}

/** What is neither of a review nor sealed: an action without recommendation, a note on papers. */
export const ofNoReview: ReviewState = { sealed: false, held: false, closed: false, published: false, circumstancesOpened: false }
