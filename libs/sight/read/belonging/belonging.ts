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
    ...(typeof made === 'string' ? begun(made, event, type) : []),
    ...(linking.has(event.type) ? inherited(about, event) : []),
    // What is said of a review that nobody recorded makes it nobody's, not everybody's.
    ...(type.about === 'reference' && !('reviewId' in event.data) ? [unlessOfAny(about, OF_EVERYBODY)] : []),
  ]
}

/** An ask has no stream of its own: what happens to it is in that of its recommendation. All legal holds share one, with the erasures begun. */
const thingOf = ({ stream, data }: Envelope): string => {
  // An id holds no hyphen, and the name of a kind of thing may.
  const [, category = '', id = stream] = /^[^.]+\.(.+)-([^-]+)$/.exec(stream) ?? []
  const within = (partsOf[category] ?? []).map((key): unknown => Reflect.get(data, key))
  return within.find((part) => typeof part === 'string') ?? id
}

/** Where a stream is of several things: the fields that say of which one an event is. */
const partsOf: Readonly<Record<string, readonly string[]>> = { recommendation: ['askId'], holds: ['holdId', 'requestId'] }

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
     SELECT :thing, review_id FROM belonging
     WHERE review_id NOT IN ('*', '') AND (
       thing_id IN (SELECT value FROM json_each(:named))
       OR thing_id IN (SELECT e.thing_id FROM json_each(:texts) r JOIN events_of_things e ON e.event_id = substr(r.value, 1, 36))
     )`,
    { thing, named: JSON.stringify(namedIn(data).filter((named) => named !== thing)), texts: JSON.stringify(textsIn(data)) },
  ],
  [
    `DELETE FROM belonging WHERE thing_id = :thing AND review_id = '' AND EXISTS (SELECT 1 FROM belonging WHERE thing_id = :thing AND review_id <> '')`,
    { thing },
  ],
]

/** Texts that an event names: what it is about is of the reviews of these, too. */
const textsIn = (data: unknown): readonly string[] => {
  if (Array.isArray(data)) return data.flatMap(textsIn)
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([key, value]) =>
    key === 'ref' || key === 'refs' ? [value].flat().filter((one): one is string => typeof one === 'string') : textsIn(value),
  )
}

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

/** Of which thing each text is, by the event with which it came; one whose event is not known is left out. */
export const thingsOfTexts = (db: ReadDatabase, refs: readonly string[]): ReadonlyMap<string, string> =>
  new Map(
    db
      .all<{ ref: string; thingId: string }>(
        'SELECT r.value AS ref, e.thing_id AS thingId FROM json_each(:refs) r JOIN events_of_things e ON e.event_id = substr(r.value, 1, 36)',
        { refs: JSON.stringify(refs) },
      )
      .map(({ ref, thingId }) => [ref, thingId]),
  )

/** The reviews that one thing is of; none where it is of none, or of everybody, or not known. */
export const reviewsOfThing = (db: ReadDatabase, _: Question, { id }: { readonly id: string }): readonly string[] =>
  (reviewsOf(db, [id]).get(id) ?? []).filter((reviewId) => reviewId !== OF_EVERYBODY && reviewId !== OF_NO_REVIEW)
