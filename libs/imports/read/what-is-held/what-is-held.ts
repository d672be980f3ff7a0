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
      thing_id TEXT NOT NULL, aspect TEXT NOT NULL, value TEXT, text_ref TEXT, by_person INTEGER NOT NULL, PRIMARY KEY (thing_id, aspect)
    );
  `,
  rows: { held_things: 'nobody', held_values: 'nobody' },
  on: {
    AgencyRegistered: ({ data }) => [thing(data.agencyId, 'agency', data.name)],
    BodyEstablished: ({ data }) => [thing(data.bodyId, 'body', data.name)],
    ReviewRecorded: (event) => [
      thing(event.data.reviewId, 'review', event.data.code),
      wordsOf(event, event.data.reviewId, 'title'),
      value(event, event.data.reviewId, 'known to', event.data.knownTo ?? ''),
    ],
    ReviewRetitled: (event) => [wordsOf(event, event.data.reviewId, 'title')],
    ReviewSourceExtended: (event) => [value(event, event.data.reviewId, 'known to', event.data.knownTo ?? '')],
    ReviewDated: (event) => [value(event, event.data.reviewId, `dated ${event.data.milestone}`, dated(event.data.on))],
    PapersNoted: ({ data }) => [thing(data.paperNoteId, 'note on papers')],
    LearningPointRecorded: (event) => [
      thing(event.data.learningPointId, 'learning point'),
      wordsOf(event, event.data.learningPointId, 'text'),
    ],
    LearningPointReworded: (event) => [wordsOf(event, event.data.learningPointId, 'text')],
    LearningPointAnswered: (event) => [value(event, event.data.learningPointId, 'answered', event.data.decision)],
    RecommendationMade: (event) => [
      thing(event.data.recommendationId, 'recommendation'),
      wordsOf(event, event.data.recommendationId, 'text'),
    ],
    RecommendationReworded: (event) => [wordsOf(event, event.data.recommendationId, 'text')],
    AskAddressed: ({ data }) => [thing(data.askId, 'ask')],
    AskPut: (event) => [value(event, event.data.askId, 'put', dated(event.data.replyDue))],
    AskReplied: (event) => [value(event, event.data.askId, 'reply', worded(event.data.reply, event.occurredOn))],
    AskProgressSaid: (event) => [value(event, event.data.askId, 'progress', worded(event.data.word, event.occurredOn))],
    ClassCoverageReported: (event) => [value(event, event.data.askId, 'coverage', `${event.data.reached} of ${event.data.of}`)],
    PlanJudged: (event) => event.data.actionIds.map((actionId) => value(event, actionId, 'relied on', 'yes')),
    ActionPlanned: (event) => [
      thing(event.data.actionId, 'action'),
      wordsOf(event, event.data.actionId, 'text'),
      due(event, event.data.actionId, event.data.due),
      owners(event, event.data.actionId, event.data.ownerIds),
      value(event, event.data.actionId, 'links', 'planned'),
    ],
    ActionReworded: (event) => [wordsOf(event, event.data.actionId, 'text')],
    ActionLinked: (event) => [value(event, event.data.actionId, 'links', 'changed')],
    ActionUnlinked: (event) => [value(event, event.data.actionId, 'links', 'changed')],
    ActionPartChanged: (event) => [value(event, event.data.actionId, 'links', 'changed')],
    DueDateSet: (event) => [due(event, event.data.actionId, event.data.due)],
    DueDateExtended: (event) => [due(event, event.data.actionId, event.data.to)],
    DueDateCorrected: (event) => [due(event, event.data.actionId, event.data.to)],
    ActionHandedOver: (event) => [owners(event, event.data.actionId, event.data.toIds)],
    ActionProgressReported: (event) => [progress(event, event.data.actionId, event.data.word)],
    ActionReportedDone: (event) => [progress(event, event.data.actionId, 'done')],
    ActionOccurrenceReported: (event) => [progress(event, event.data.actionId, 'occurred')],
    ActionChecked: (event) => [value(event, event.data.actionId, 'relied on', 'yes')],
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

type Said = Pick<Envelope, 'id' | 'meta' | 'occurredOn'>

const hold = ({ meta }: Said, thingId: string, aspect: string, held: string | null, ref: string | null): Statement => [
  `INSERT OR REPLACE INTO held_values (thing_id, aspect, value, text_ref, by_person) VALUES (:thingId, :aspect, :held, :ref, :byPerson)`,
  { thingId, aspect, held, ref, byPerson: meta.source.via === 'import' ? 0 : 1 },
]

const value = (event: Said, thingId: string, aspect: string, held: string): Statement => hold(event, thingId, aspect, held, null)

/** Words are kept where all words are kept; only where to find them stands here. */
const wordsOf = (event: Said, thingId: string, aspect: 'title' | 'text'): Statement =>
  hold(event, thingId, aspect, null, textRef(event.id, aspect))

const due = (event: Said, actionId: string, date: FuzzyDate | null): Statement => value(event, actionId, 'due', dated(date))
const owners = (event: Said, actionId: string, ownerIds: readonly string[]): Statement =>
  value(event, actionId, 'owners', [...ownerIds].sort().join(' '))
const progress = (event: Said, actionId: string, word: string): Statement =>
  value(event, actionId, 'progress', worded(word, event.occurredOn))

export interface Held {
  readonly things: readonly { readonly thingId: string; readonly kind: string; readonly name: string | null }[]
  readonly values: readonly { readonly thingId: string; readonly aspect: string; readonly value: string; readonly byPerson: number }[]
}

/** Withdrawn words are held as nothing. */
export const heldBy = (db: ReadDatabase): Held => ({
  things: db.all('SELECT thing_id AS thingId, kind, name FROM held_things'),
  values: db.all(
    `SELECT thing_id AS thingId, aspect, coalesce(texts.text, value, '') AS value, by_person AS byPerson
     FROM held_values LEFT JOIN texts ON texts.ref = held_values.text_ref`,
  ),
})
