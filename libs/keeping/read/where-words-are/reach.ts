import type { ReadDatabase } from '@ledger/kernel'
import { ERASED_WORDS } from '@ledger/vault'
import { keepingEvents, type Erased } from '../../events/index.js'
import type { AskForErasureFacts } from '../../write/ask-for-erasure/ask-for-erasure.js'
import type { Reach } from '../../write/holds.js'

const column = <Name extends string>(
  db: ReadDatabase,
  name: Name,
  sql: string,
  values: Readonly<Record<string, string>>,
): readonly string[] => db.all<Readonly<Record<Name, string>>>(sql, values).map((row) => row[name])

/** The reviews that these texts are of. */
export const reviewsOfTexts = (db: ReadDatabase, refs: readonly string[]): readonly string[] =>
  column(
    db,
    'id',
    `SELECT DISTINCT r.review_id AS id FROM kept_words w JOIN kept_of_reviews r ON r.thing_id = w.thing_id
     WHERE w.ref IN (SELECT value FROM json_each(:refs)) ORDER BY id`,
    { refs: JSON.stringify(refs) },
  )

/** Everything by which a legal hold may keep what an erasure would take. */
export const reachOf = (db: ReadDatabase, erases: Erased, refs: readonly string[]): Reach => {
  const list = JSON.stringify(refs)
  const mentioned = column(
    db,
    'id',
    'SELECT DISTINCT person_id AS id FROM kept_mentions WHERE ref IN (SELECT value FROM json_each(:list)) ORDER BY id',
    { list },
  )
  const personIds = erases.kind === 'person' ? [erases.personId, ...mentioned] : mentioned
  const theirs = erases.kind === 'person' ? reviewsWith(db, erases.personId) : erases.kind === 'review' ? [erases.reviewId] : []
  return { personIds, refs, reviewIds: [...new Set([...reviewsOfTexts(db, refs), ...theirs])] }
}

/** The reviews in which a person had a part: who said or decided what is of them. */
const reviewsWith = (db: ReadDatabase, personId: string): readonly string[] =>
  column(
    db,
    'id',
    `SELECT DISTINCT r.review_id AS id FROM kept_parts p JOIN kept_of_reviews r ON r.thing_id = p.thing_id WHERE p.person_id = :personId
     UNION
     SELECT DISTINCT r.review_id AS id FROM kept_mentions m JOIN kept_words w ON w.ref = m.ref JOIN kept_of_reviews r ON r.thing_id = w.thing_id
     WHERE m.person_id = :personId`,
    { personId },
  )

/** Why something was erased or held outlives it. */
const OWN = JSON.stringify(keepingEvents.map(({ type }) => type))

const STILL_READ = `EXISTS (SELECT 1 FROM texts t WHERE t.ref = w.ref AND t.text <> '${ERASED_WORDS}')`

/** Of a person, whether the texts that mention them go too, and of which reviews none does. */
interface Mentions {
  readonly withMentions: boolean
  readonly butOf: readonly string[]
}

/** What there is to erase: whether it is there, every text of it that is still to be read, and of which reviews these are. */
export const toErase = (db: ReadDatabase, erases: Erased, mentions: Mentions): AskForErasureFacts => {
  const refs = refsOf(db, erases, mentions)
  return { found: foundOf(db, erases, refs, mentions), refs, reviewIds: reviewsOfTexts(db, refs) }
}

const refsOf = (db: ReadDatabase, erases: Erased, { withMentions, butOf }: Mentions): readonly string[] => {
  switch (erases.kind) {
    case 'text':
      return column(db, 'ref', `SELECT w.ref FROM kept_words w WHERE w.ref = :ref AND ${STILL_READ}`, { ref: erases.ref })
    case 'person':
      return withMentions ? textsMentioning(db, erases.personId, butOf) : []
    case 'review':
      return column(
        db,
        'ref',
        `SELECT w.ref FROM kept_words w JOIN kept_of_reviews r ON r.thing_id = w.thing_id
         WHERE r.review_id = :reviewId AND ${STILL_READ} AND w.type NOT IN (SELECT value FROM json_each(:own))
           AND NOT EXISTS (SELECT 1 FROM kept_of_reviews o WHERE o.thing_id = w.thing_id AND o.review_id <> :reviewId)
         ORDER BY w.rowid`,
        { reviewId: erases.reviewId, own: OWN },
      )
  }
}

/** Texts that say they mention a person and are still to be read, but for those of some reviews. */
export const textsMentioning = (db: ReadDatabase, personId: string, butOf: readonly string[] = []): readonly string[] =>
  column(
    db,
    'ref',
    `SELECT w.ref FROM kept_mentions m JOIN kept_words w ON w.ref = m.ref WHERE m.person_id = :personId AND ${STILL_READ}
       AND NOT EXISTS (
         SELECT 1 FROM kept_of_reviews r WHERE r.thing_id = w.thing_id AND r.review_id IN (SELECT value FROM json_each(:butOf))
       )
     ORDER BY w.rowid`,
    { personId, butOf: JSON.stringify(butOf) },
  )

const foundOf = (db: ReadDatabase, erases: Erased, refs: readonly string[], { withMentions }: Mentions): AskForErasureFacts['found'] => {
  switch (erases.kind) {
    case 'person': {
      const name = db.get<{ name: string }>('SELECT d.name FROM directory d WHERE d.person_id = :personId', {
        personId: erases.personId,
      })?.name
      if (name === undefined) return 'unknown'
      // Whether words that mention them are left anywhere is not told to whoever asks: they may be of a review that they do not see.
      return name === ERASED_WORDS && !withMentions ? 'erased' : 'there'
    }
    case 'text':
      if (refs.length > 0) return 'there'
      return db.get('SELECT 1 AS one FROM kept_words WHERE ref = :ref', { ref: erases.ref }) ? 'erased' : 'unknown'
    case 'review':
      if (refs.length > 0) return 'there'
      return db.get('SELECT 1 AS one FROM kept_of_reviews WHERE review_id = :reviewId', { reviewId: erases.reviewId })
        ? 'erased'
        : 'unknown'
  }
}

/** Whether there is such a thing to hold: what is erased already can be held no more, but nobody need be told so. */
export const thingKnown = (db: ReadDatabase, held: Erased | { readonly kind: 'partnership' }): boolean =>
  held.kind === 'partnership' || foundOf(db, held, refsOf(db, held, HELD), HELD) !== 'unknown'

const HELD: Mentions = { withMentions: false, butOf: [] }
