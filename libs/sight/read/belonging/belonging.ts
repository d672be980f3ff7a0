import { everyEventType } from '@ledger/history/contract'
import { namedIn, type AnyEventType, type DomainEvent, type Envelope, type Question, type ReadDatabase } from '@ledger/kernel'
import { projection, type Statement } from '@ledger/projections'

/** In place of a review: what is about agencies, people and policies, and what is about cases but of no review. */
export const OF_EVERYBODY = '*'
export const OF_NO_REVIEW = ''

/**
 * Of which reviews each thing is, and of which thing each event. A new thing is of the reviews of whatever its first event names; an action that is
 * linked to an ask later becomes of its review too. Whoever may not see a review is not shown what is of it alone.
 */
export const belonging = projection<DomainEvent>({
  name: 'belonging',
  tables: `
    CREATE TABLE belonging (thing_id TEXT NOT NULL, review_id TEXT NOT NULL, PRIMARY KEY (thing_id, review_id)) WITHOUT ROWID;
    CREATE TABLE events_of_things (event_id TEXT PRIMARY KEY, thing_id TEXT NOT NULL, type TEXT NOT NULL) WITHOUT ROWID;
    CREATE INDEX reviews_recorded ON events_of_things (thing_id) WHERE type = 'ReviewRecorded';
  `,
  rows: { belonging: 'nobody', events_of_things: 'nobody' },
  on: Object.fromEntries(everyEventType.map((type) => [type.type, (event: Envelope) => rows(event, type)])),
})

/** Events by which a thing that is there already comes to be of further reviews. */
const linking: ReadonlySet<string> = new Set(['ActionLinked'])

const rows = (event: Envelope, type: AnyEventType): readonly Statement[] => {
  const about = thingOf(event)
  const made = type.creates === undefined ? undefined : Reflect.get(event.data, type.creates)
  return [
    ['INSERT INTO events_of_things (event_id, thing_id, type) VALUES (:id, :about, :type)', { id: event.id, about, type: event.type }],
    ...(event.type === 'LegalHoldPlaced' ? ofHeldText(about, event) : []),
    ...(typeof made === 'string' ? begun(made, event, type) : []),
    ...(linking.has(event.type) ? inherited(about, event) : []),
    // What is said of a review that nobody recorded makes it nobody's, not everybody's.
    ...(type.about === 'reference' && !('reviewId' in event.data) ? [unlessOfAny(about, OF_EVERYBODY)] : []),
  ]
}

/** These have no stream of their own: what happens to an ask is in that of its recommendation, and all holds are in one, with what they are about. */
const partsOf: Readonly<Record<string, readonly string[]>> = { recommendation: ['askId'], holds: ['holdId', 'requestId'] }

const thingOf = ({ stream, data }: Envelope): string => {
  const [, category = '', id = stream] = /^[^.]+\.([^-]+)-(.+)$/.exec(stream) ?? []
  const part = (partsOf[category] ?? []).map((key): unknown => Reflect.get(data, key)).find((found) => typeof found === 'string')
  return typeof part === 'string' ? part : id
}

/** A hold on one text names the event that it came with, and is of the reviews of whatever that event is of. */
const ofHeldText = (hold: string, { data }: Envelope): readonly Statement[] => {
  const { ref } = (Reflect.get(data, 'holds') ?? {}) as { readonly ref?: string }
  if (ref === undefined) return []
  return [
    [
      `INSERT OR IGNORE INTO belonging (thing_id, review_id)
       SELECT :hold, b.review_id FROM events_of_things e JOIN belonging b ON b.thing_id = e.thing_id
       WHERE e.event_id = substr(:ref, 1, 36) AND b.review_id <> '*'`,
      { hold, ref },
    ],
  ]
}

const begun = (made: string, event: Envelope, { about, creates }: AnyEventType): readonly Statement[] =>
  creates === 'reviewId'
    ? [belongs(made, made)]
    : [...inherited(made, event), unlessOfAny(made, about === 'reference' ? OF_EVERYBODY : OF_NO_REVIEW)]

const belongs = (thing: string, review: string): Statement => [
  'INSERT OR IGNORE INTO belonging (thing_id, review_id) VALUES (:thing, :review)',
  { thing, review },
]

const inherited = (thing: string, { data }: Envelope): readonly Statement[] => [
  [
    `INSERT OR IGNORE INTO belonging (thing_id, review_id)
     SELECT :thing, review_id FROM belonging WHERE thing_id IN (SELECT value FROM json_each(:named)) AND review_id NOT IN ('*', '')`,
    { thing, named: JSON.stringify(namedIn(data).filter((named) => named !== thing)) },
  ],
  [
    `DELETE FROM belonging WHERE thing_id = :thing AND review_id = '' AND EXISTS (SELECT 1 FROM belonging WHERE thing_id = :thing AND review_id <> '')`,
    { thing },
  ],
]

const unlessOfAny = (thing: string, review: string): Statement => [
  `INSERT INTO belonging (thing_id, review_id) SELECT :thing, :review WHERE NOT EXISTS (SELECT 1 FROM belonging WHERE thing_id = :thing)`,
  { thing, review },
]

/** The ids of all reviews. */
export const reviewIds = (db: ReadDatabase): readonly string[] =>
  db
    .all<{ reviewId: string }>(`SELECT thing_id AS reviewId FROM events_of_things WHERE type = 'ReviewRecorded' ORDER BY thing_id`)
    .map(({ reviewId }) => reviewId)

/** Of which reviews these things are; a thing that is not known is left out, one of no review has none. */
export const reviewsOf = (db: ReadDatabase, thingIds: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const found = db.all<{ thingId: string; reviewId: string }>(
    `SELECT thing_id AS thingId, review_id AS reviewId FROM belonging WHERE thing_id IN (SELECT value FROM json_each(:thingIds))`,
    { thingIds: JSON.stringify(thingIds) },
  )
  const ids = [...new Set(found.map(({ thingId }) => thingId))]
  return new Map(ids.map((id) => [id, found.filter(({ thingId }) => thingId === id).map(({ reviewId }) => reviewId)]))
}

/** The reviews that one thing is of; none where it is of none, or of everybody, or not known. */
export const reviewsOfThing = (db: ReadDatabase, _: Question, { id }: { readonly id: string }): readonly string[] =>
  (reviewsOf(db, [id]).get(id) ?? []).filter((reviewId) => reviewId !== OF_EVERYBODY && reviewId !== OF_NO_REVIEW)
