import { textRef, type ReadDatabase, type SourceRef } from '@ledger/kernel'
import { projection } from '@ledger/projections'
import type { ReviewEvent, ReviewNoted } from '../../events/index.js'

/** What a reader of a review must know: papers that disagree, gaps, notes. */
export const notesOnReview = projection<ReviewEvent>({
  name: 'notes-on-review',
  tables: `
    CREATE TABLE review_notes (
      event_id TEXT PRIMARY KEY, review_id TEXT NOT NULL, about TEXT NOT NULL, note_ref TEXT NOT NULL, sources TEXT NOT NULL
    );
    CREATE INDEX review_notes_by_review ON review_notes (review_id)
  `,
  rows: { review_notes: { of: ['review_id'] } },
  on: {
    ReviewNoted: ({ id, data: { reviewId, about, sources } }) => [
      [
        'INSERT INTO review_notes (event_id, review_id, about, note_ref, sources) VALUES (:id, :reviewId, :about, :noteRef, :sources)',
        { id, reviewId, about, noteRef: textRef(id, 'note'), sources: JSON.stringify(sources) },
      ],
    ],
  },
})

export interface NoteOnReview {
  readonly eventId: string
  readonly about: ReviewNoted['data']['about']
  readonly note: string
  readonly sources: readonly SourceRef[]
}

/** In the order in which they were recorded. */
export const notesFor = (db: ReadDatabase, reviewId: string): readonly NoteOnReview[] =>
  db
    .all<Omit<NoteOnReview, 'sources'> & { readonly sources: string }>(
      `SELECT n.event_id AS eventId, n.about, coalesce(t.text, '') AS note, n.sources
       FROM review_notes n LEFT JOIN texts t ON t.ref = n.note_ref WHERE n.review_id = :reviewId ORDER BY n.rowid`,
      { reviewId },
    )
    .map(({ sources, ...found }) => ({ ...found, sources: JSON.parse(sources) as SourceRef[] }))
