import type { Question, ReadDatabase } from '@ledger/kernel'

/** One text, and where it lies: enough to find it, and none of its words. */
export interface WordsKept {
  readonly ref: string
  /** What its event is about. */
  readonly thingId: string
  readonly type: string
  readonly field: string
  readonly onDay: string
  readonly characters: number
  readonly isErased: boolean
}

const WORDS = `
  SELECT w.ref, w.thing_id AS thingId, w.type, w.field, w.on_day AS onDay, length(t.text) AS characters, t.text = '[erased]' AS isErased
  FROM kept_words w JOIN texts t ON t.ref = w.ref`

/** Every text of a thing: of a review, of everything that came of it too. */
export const wordsOf = (db: ReadDatabase, _: Question, { thingId }: { readonly thingId: string }): readonly WordsKept[] =>
  db
    .all<Omit<WordsKept, 'isErased'> & { readonly isErased: number }>(
      `${WORDS} WHERE w.thing_id = :thingId OR w.thing_id IN (SELECT thing_id FROM kept_of_reviews WHERE review_id = :thingId) ORDER BY w.rowid`,
      { thingId },
    )
    .map((found) => ({ ...found, isErased: found.isErased === 1 }))

/** These texts, in the order of the log. */
export const textsAt = (db: ReadDatabase, _: Question, { refs }: { readonly refs: readonly string[] }): readonly WordsKept[] =>
  db
    .all<Omit<WordsKept, 'isErased'> & { readonly isErased: number }>(
      `${WORDS} WHERE w.ref IN (SELECT value FROM json_each(:refs)) ORDER BY w.rowid`,
      { refs: JSON.stringify(refs) },
    )
    .map((found) => ({ ...found, isErased: found.isErased === 1 }))

/** The words themselves of these texts, as far as they are there to be read. */
export const wordsAt = (
  db: ReadDatabase,
  _: Question,
  { refs }: { readonly refs: readonly string[] },
): readonly { readonly ref: string; readonly text: string }[] =>
  db.all('SELECT w.ref, t.text FROM kept_words w JOIN texts t ON t.ref = w.ref WHERE w.ref IN (SELECT value FROM json_each(:refs))', {
    refs: JSON.stringify(refs),
  })
