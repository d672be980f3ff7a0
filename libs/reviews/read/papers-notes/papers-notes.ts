import { textRef, type Question, type ReadDatabase, type SourceRef } from '@ledger/kernel'
import { projection } from '@ledger/projections'
import type { PapersNoted, ReviewEvent } from '../../events/index.js'

/** What the papers say, or do not say, that belongs to no one review. */
export const papersNotes = projection<ReviewEvent>({
  name: 'papers-notes',
  tables: `
    CREATE TABLE papers_notes (paper_note_id TEXT PRIMARY KEY, about TEXT NOT NULL, note_ref TEXT NOT NULL, sources TEXT NOT NULL)
  `,
  rows: { papers_notes: { of: ['paper_note_id'] } },
  on: {
    PapersNoted: ({ id, data: { paperNoteId, about, sources } }) => [
      [
        'INSERT INTO papers_notes (paper_note_id, about, note_ref, sources) VALUES (:paperNoteId, :about, :noteRef, :sources)',
        { paperNoteId, about, noteRef: textRef(id, 'note'), sources: JSON.stringify(sources) },
      ],
    ],
  },
})

export interface PapersNote {
  readonly paperNoteId: string
  readonly about: PapersNoted['data']['about']
  readonly note: string
  readonly sources: readonly SourceRef[]
}

/** In the order in which they were recorded. */
export const notesOnPapers = (db: ReadDatabase, _: Question, __: object): readonly PapersNote[] =>
  db
    .all<Omit<PapersNote, 'sources'> & { readonly sources: string }>(
      `SELECT n.paper_note_id AS paperNoteId, n.about, coalesce(t.text, '') AS note, n.sources
       FROM papers_notes n LEFT JOIN texts t ON t.ref = n.note_ref ORDER BY n.rowid`,
    )
    .map(({ sources, ...found }) => ({ ...found, sources: JSON.parse(sources) as SourceRef[] }))
