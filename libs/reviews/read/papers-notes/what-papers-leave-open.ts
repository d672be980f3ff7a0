import type { Question, ReadDatabase, SourceRef } from '@ledger/kernel'
import { notesFor, type NoteOnReview } from '../notes-on-review/notes-on-review.js'
import { allReviews } from '../review-list/review-list.js'
import { notesOnPapers, type PapersNote } from './papers-notes.js'

/** A note on a review, or on the papers as a whole where it names none. */
export interface NoteInPapers {
  readonly about: PapersNote['about'] | NoteOnReview['about']
  readonly note: string
  readonly sources: readonly SourceRef[]
  readonly review: { readonly reviewId: string; readonly title: string } | null
}

/** What papers contradict or leave out, and what each kind is called, in the terminal and on the site. */
export const LEFT_OPEN = {
  'not heard of again': 'Promised, and not heard of again',
  conflict: 'Papers disagree',
  gap: 'What the papers do not say',
} as const

/** Every note, those on a review first, then those that belong to none: what a count of them counts. */
export const notesInPapers = (db: ReadDatabase, question: Question, _: object): readonly NoteInPapers[] => [
  ...allReviews(db, question, {}).flatMap(({ reviewId, title }) =>
    notesFor(db, reviewId).map(({ about, note, sources }) => ({ about, note, sources, review: { reviewId, title } })),
  ),
  ...notesOnPapers(db, question, {}).map(({ about, note, sources }) => ({ about, note, sources, review: null })),
]
