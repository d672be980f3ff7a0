import { textRef, type Question, type ReadDatabase } from '@ledger/kernel'
import { projection } from '@ledger/projections'
import type { NeedToKnowEvent } from '../../events/index.js'

/** Each time that somebody broke the glass, and who has read of it. */
export const brokenGlass = projection<NeedToKnowEvent>({
  name: 'broken-glass',
  tables: `
    CREATE TABLE broken_glass (
      glass_id TEXT PRIMARY KEY, review_id TEXT NOT NULL, person_id TEXT NOT NULL, reason_ref TEXT NOT NULL, at TEXT NOT NULL,
      until TEXT NOT NULL, mended_at TEXT
    ) WITHOUT ROWID;
    CREATE INDEX broken_glass_by_person ON broken_glass (person_id, until);
    CREATE TABLE glass_notices_seen (
      glass_id TEXT NOT NULL, person_id TEXT NOT NULL, review_id TEXT NOT NULL, seen_at TEXT NOT NULL, PRIMARY KEY (glass_id, person_id)
    ) WITHOUT ROWID;
  `,
  rows: { broken_glass: { of: ['review_id'] }, glass_notices_seen: { of: ['review_id'] } },
  on: {
    GlassBroken: ({ id, data: { reason: _, ...data } }) => [
      [
        `INSERT INTO broken_glass (glass_id, review_id, person_id, reason_ref, at, until)
         VALUES (:glassId, :reviewId, :personId, :reasonRef, :at, :until)`,
        { ...data, reasonRef: textRef(id, 'reason') },
      ],
    ],
    GlassMended: ({ recordedAt, data: { glassId } }) => [
      ['UPDATE broken_glass SET mended_at = :recordedAt WHERE glass_id = :glassId', { glassId, recordedAt }],
    ],
    GlassNoticeSeen: ({ recordedAt, data }) => [
      [
        `INSERT OR IGNORE INTO glass_notices_seen (glass_id, person_id, review_id, seen_at)
         VALUES (:glassId, :personId, :reviewId, :recordedAt)`,
        { ...data, recordedAt },
      ],
    ],
  },
})

/** One time that somebody broke the glass. Instants are in ISO 8601. */
export interface GlassOfReview {
  readonly glassId: string
  readonly reviewId: string
  readonly personId: string
  readonly reason: string
  readonly at: string
  readonly until: string
  /** When it was closed before its time; null where it was not. */
  readonly mendedAt: string | null
  readonly seenBy: readonly { readonly personId: string; readonly seenAt: string }[]
}

type Found = Omit<GlassOfReview, 'seenBy'> & { readonly seenBy: string }

const GLASS = `
  SELECT g.glass_id AS glassId, g.review_id AS reviewId, g.person_id AS personId, coalesce(t.text, '') AS reason, g.at, g.until,
         g.mended_at AS mendedAt,
         (SELECT json_group_array(json_object('personId', s.person_id, 'seenAt', s.seen_at))
          FROM (SELECT person_id, seen_at FROM glass_notices_seen WHERE glass_id = g.glass_id ORDER BY seen_at, person_id) s) AS seenBy
  FROM broken_glass g LEFT JOIN texts t ON t.ref = g.reason_ref`

const glasses = (found: readonly Found[]): readonly GlassOfReview[] =>
  found.map(({ seenBy, ...glass }) => ({ ...glass, seenBy: JSON.parse(seenBy) as GlassOfReview['seenBy'] }))

/** All of them, the last first. */
export const glassesBroken = (db: ReadDatabase, _: Question, __: object): readonly GlassOfReview[] =>
  glasses(db.all<Found>(`${GLASS} ORDER BY g.at DESC, g.glass_id`, {}))

/** What is open to a person at an instant because they broke the glass, the first to end first. */
export const openGlassesOf = (
  db: ReadDatabase,
  _: Question,
  { personId, at }: { readonly personId: string; readonly at: string },
): readonly GlassOfReview[] =>
  glasses(
    db.all<Found>(`${GLASS} WHERE g.person_id = :personId AND g.mended_at IS NULL AND g.until > :at ORDER BY g.until, g.glass_id`, {
      ...{ personId, at },
    }),
  )

/** What a person has not read of yet; their own are not told to them. */
export const glassNoticesFor = (db: ReadDatabase, _: Question, { personId }: { readonly personId: string }): readonly GlassOfReview[] =>
  glasses(
    db.all<Found>(
      `${GLASS} WHERE g.person_id <> :personId
         AND NOT EXISTS (SELECT 1 FROM glass_notices_seen s WHERE s.glass_id = g.glass_id AND s.person_id = :personId)
       ORDER BY g.at DESC, g.glass_id`,
      { personId },
    ),
  )
