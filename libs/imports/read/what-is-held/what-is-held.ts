import { textRef, type Envelope, type FuzzyDate, type ReadDatabase } from '@ledger/kernel'
import { projection, type Statement } from '@ledger/projections'
import type { ActionEvent } from '@ledger/actions/contract'
import type { AuditEvent } from '@ledger/audits/contract'
import type { DisseminationEvent } from '@ledger/dissemination/contract'
import type { LearningEvent } from '@ledger/learning/contract'
import type { PartnershipEvent } from '@ledger/partnership/contract'
import type { RecommendationEvent } from '@ledger/recommendations/contract'
import type { ReviewEvent } from '@ledger/reviews/contract'
import { dated, worded } from './as-held.js'

type AnyEvent = PartnershipEvent | ReviewEvent | LearningEvent | RecommendationEvent | ActionEvent | AuditEvent | DisseminationEvent

/** Everything a source can tell of as it stands now, whoever said it last: a file is compared with it before anything is overwritten. */
export const whatIsHeld = projection<AnyEvent>({
  name: 'what-is-held',
  tables: `
    CREATE TABLE held_things (thing_id TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT);
    CREATE TABLE held_values (
      thing_id TEXT NOT NULL, aspect TEXT NOT NULL, value TEXT, text_ref TEXT, PRIMARY KEY (thing_id, aspect)
    );
  `,
  on: {
    AgencyRegistered: ({ data }) => [thing(data.agencyId, 'agency', data.name)],
    BodyEstablished: ({ data }) => [thing(data.bodyId, 'body', data.name)],
    ReviewRecorded: (event) => [
      thing(event.data.reviewId, 'review', event.data.code),
      wordsOf(event, event.data.reviewId, 'title'),
      value(event.data.reviewId, 'known to', event.data.knownTo ?? ''),
    ],
    ReviewRetitled: (event) => [wordsOf(event, event.data.reviewId, 'title')],
    ReviewSourceExtended: ({ data }) => [value(data.reviewId, 'known to', data.knownTo ?? '')],
    ReviewDated: ({ data }) => [value(data.reviewId, `dated ${data.milestone}`, dated(data.on))],
    PapersNoted: ({ data }) => [thing(data.paperNoteId, 'note on papers')],
    LearningPointRecorded: (event) => [
      thing(event.data.learningPointId, 'learning point'),
      wordsOf(event, event.data.learningPointId, 'text'),
    ],
    LearningPointReworded: (event) => [wordsOf(event, event.data.learningPointId, 'text')],
    LearningPointAnswered: ({ data }) => [value(data.learningPointId, 'answered', data.decision)],
    RecommendationMade: (event) => [
      thing(event.data.recommendationId, 'recommendation'),
      wordsOf(event, event.data.recommendationId, 'text'),
    ],
    RecommendationReworded: (event) => [wordsOf(event, event.data.recommendationId, 'text')],
    AskAddressed: ({ data }) => [thing(data.askId, 'ask')],
    AskReplied: ({ data, occurredOn }) => [value(data.askId, 'reply', worded(data.reply, occurredOn))],
    AskProgressSaid: ({ data, occurredOn }) => [value(data.askId, 'progress', worded(data.word, occurredOn))],
    PlanJudged: ({ data }) => data.actionIds.map((actionId) => value(actionId, 'relied on', 'yes')),
    ActionPlanned: (event) => [
      thing(event.data.actionId, 'action'),
      wordsOf(event, event.data.actionId, 'text'),
      due(event.data.actionId, event.data.due),
      owners(event.data.actionId, event.data.ownerIds),
    ],
    ActionReworded: (event) => [wordsOf(event, event.data.actionId, 'text')],
    DueDateSet: ({ data }) => [due(data.actionId, data.due)],
    DueDateExtended: ({ data }) => [due(data.actionId, data.to)],
    ActionHandedOver: ({ data }) => [owners(data.actionId, data.toIds)],
    ActionProgressReported: ({ data, occurredOn }) => [value(data.actionId, 'progress', worded(data.word, occurredOn))],
    ActionReportedDone: ({ data, occurredOn }) => [value(data.actionId, 'progress', worded('done', occurredOn))],
    ActionOccurrenceReported: ({ data, occurredOn }) => [value(data.actionId, 'progress', worded('occurred', occurredOn))],
    ActionChecked: ({ data }) => [value(data.actionId, 'relied on', 'yes')],
    EvidenceNamed: ({ data }) => [thing(data.evidenceId, 'evidence')],
    AuditHeld: ({ data }) => [thing(data.auditId, 'audit')],
    AuditPromised: ({ data }) => [thing(data.auditId, 'audit')],
    LearningShared: ({ data }) => [thing(data.disseminationId, 'sharing')],
  },
})

const thing = (thingId: string, kind: string, name: string | null = null): Statement => [
  'INSERT OR IGNORE INTO held_things (thing_id, kind, name) VALUES (:thingId, :kind, :name)',
  { thingId, kind, name },
]

const value = (thingId: string, aspect: string, held: string): Statement => [
  'INSERT OR REPLACE INTO held_values (thing_id, aspect, value, text_ref) VALUES (:thingId, :aspect, :held, NULL)',
  { thingId, aspect, held },
]

/** Words are kept where all words are kept; only where to find them stands here. */
const wordsOf = ({ id }: Pick<Envelope, 'id'>, thingId: string, aspect: 'title' | 'text'): Statement => [
  'INSERT OR REPLACE INTO held_values (thing_id, aspect, value, text_ref) VALUES (:thingId, :aspect, NULL, :ref)',
  { thingId, aspect, ref: textRef(id, aspect) },
]

const due = (actionId: string, date: FuzzyDate | null): Statement => value(actionId, 'due', dated(date))
const owners = (actionId: string, ownerIds: readonly string[]): Statement => value(actionId, 'owners', [...ownerIds].sort().join(' '))

export interface Held {
  readonly things: readonly { readonly thingId: string; readonly kind: string; readonly name: string | null }[]
  readonly values: readonly { readonly thingId: string; readonly aspect: string; readonly value: string }[]
}

/** Withdrawn words are held as nothing. */
export const heldBy = (db: ReadDatabase): Held => ({
  things: db.all('SELECT thing_id AS thingId, kind, name FROM held_things'),
  values: db.all(
    `SELECT thing_id AS thingId, aspect, coalesce(texts.text, value, '') AS value
     FROM held_values LEFT JOIN texts ON texts.ref = held_values.text_ref`,
  ),
})
