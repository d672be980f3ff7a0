import { accessEvents } from '@ledger/access/contract'
import { actionEvents } from '@ledger/actions/contract'
import { auditEvents } from '@ledger/audits/contract'
import { disseminationEvents } from '@ledger/dissemination/contract'
import { namedIn, textRef, type AnyEventType, type DomainEvent, type Envelope, type EventMeta } from '@ledger/kernel'
import { learningEvents } from '@ledger/learning/contract'
import { partnershipEvents } from '@ledger/partnership/contract'
import { projection, type Statement } from '@ledger/projections'
import { recommendationEvents } from '@ledger/recommendations/contract'
import { reviewEvents } from '@ledger/reviews/contract'
import { keepingEvents } from '../../events/index.js'

const everyEventType: readonly AnyEventType[] = [
  ...accessEvents,
  ...partnershipEvents,
  ...reviewEvents,
  ...learningEvents,
  ...recommendationEvents,
  ...actionEvents,
  ...auditEvents,
  ...disseminationEvents,
  ...keepingEvents,
]

/**
 * Where words are, whom they mention, who had a part in what, and of which reviews it is: without the words. By it a legal hold on a review or a
 * person finds everything that it keeps.
 */
export const whereWordsAre = projection<DomainEvent>({
  name: 'where-words-are',
  tables: `
    CREATE TABLE kept_words (ref TEXT PRIMARY KEY, event_id TEXT NOT NULL, thing_id TEXT NOT NULL, type TEXT NOT NULL, field TEXT NOT NULL, on_day TEXT NOT NULL);
    CREATE INDEX kept_words_by_thing ON kept_words (thing_id);
    CREATE TABLE kept_mentions (person_id TEXT NOT NULL, ref TEXT NOT NULL, event_id TEXT NOT NULL, PRIMARY KEY (person_id, ref)) WITHOUT ROWID;
    CREATE TABLE kept_parts (person_id TEXT NOT NULL, thing_id TEXT NOT NULL, PRIMARY KEY (person_id, thing_id)) WITHOUT ROWID;
    CREATE TABLE kept_of_reviews (thing_id TEXT NOT NULL, review_id TEXT NOT NULL, PRIMARY KEY (thing_id, review_id)) WITHOUT ROWID;
    CREATE INDEX kept_of_reviews_by_review ON kept_of_reviews (review_id)
  `,
  rows: {
    kept_words: { event: 'event_id' },
    kept_mentions: { event: 'event_id' },
    kept_parts: { of: ['thing_id'] },
    kept_of_reviews: { of: ['review_id'] },
  },
  on: Object.fromEntries(everyEventType.map((type) => [type.type, (event: Envelope) => rows(event, type)])),
})

const rows = (event: Envelope, type: AnyEventType): readonly Statement[] => {
  const thing = event.stream.replace(/^.*-/, '')
  const made: unknown = type.creates === undefined ? undefined : Reflect.get(event.data, type.creates)
  return [
    ...(typeof made !== 'string' ? [] : type.creates === 'reviewId' ? [ofReview(made)] : [inherited(made, event)]),
    ...(event.type === 'ActionLinked' ? [inherited(thing, event)] : []),
    ...peopleIn(event.meta.actor).map((personId): Statement => [
      'INSERT OR IGNORE INTO kept_parts (person_id, thing_id) VALUES (:personId, :thing)',
      { personId, thing },
    ]),
    ...type.texts.flatMap((field) => textIn(event, field, thing)),
  ]
}

const ofReview = (reviewId: string): Statement => [
  'INSERT OR IGNORE INTO kept_of_reviews (thing_id, review_id) VALUES (:reviewId, :reviewId)',
  { reviewId },
]

/** A new thing is of the reviews of whatever its first event names. */
const inherited = (thing: string, { data }: Envelope): Statement => [
  `INSERT OR IGNORE INTO kept_of_reviews (thing_id, review_id)
   SELECT :thing, r.review_id FROM kept_of_reviews r WHERE r.thing_id IN (SELECT value FROM json_each(:named))`,
  { thing, named: JSON.stringify(namedIn(data).filter((named) => named !== thing)) },
]

const textIn = ({ id, type, data, recordedAt }: Envelope, field: string, thing: string): readonly Statement[] => {
  const value: unknown = Reflect.get(data, field)
  if (typeof value !== 'object' || value === null) return []
  const ref = textRef(id, field)
  const mentions = 'mentions' in value && Array.isArray(value.mentions) ? value.mentions : []
  return [
    [
      'INSERT INTO kept_words (ref, event_id, thing_id, type, field, on_day) VALUES (:ref, :id, :thing, :type, :field, :day)',
      { ref, id, thing, type, field, day: recordedAt.slice(0, 10) },
    ],
    ...mentions
      .filter((one) => typeof one === 'string')
      .map((personId): Statement => [
        'INSERT OR IGNORE INTO kept_mentions (person_id, ref, event_id) VALUES (:personId, :ref, :id)',
        { personId, ref, id },
      ]),
  ]
}

const peopleIn = ({ said, decided, recorded }: EventMeta['actor']): readonly string[] => [
  ...new Set([said, decided, recorded].flatMap((who) => (who.kind === 'person' ? [who.personId] : []))),
]
