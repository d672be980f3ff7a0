import { textRef, type ReadDatabase } from '@ledger/kernel'
import { projection, type Statement } from '@ledger/projections'
import type { ActionEvent } from '@ledger/actions/contract'
import type { AuditEvent } from '@ledger/audits/contract'
import type { LearningEvent } from '@ledger/learning/contract'
import type { PartnershipEvent } from '@ledger/partnership/contract'
import type { Addressee, RecommendationEvent } from '@ledger/recommendations/contract'
import type { ReviewEvent } from '@ledger/reviews/contract'

type Labelled = PartnershipEvent | ReviewEvent | LearningEvent | RecommendationEvent | ActionEvent | AuditEvent

/** What each thing is called where a sentence mentions it: "recommendation 3", "the ask of Exampleshire Police". */
export const labels = projection<Labelled>({
  name: 'labels',
  tables: `
    CREATE TABLE labels (thing_id TEXT PRIMARY KEY, kind TEXT NOT NULL, label TEXT NOT NULL, text_ref TEXT, part_of TEXT, other_id TEXT);
  `,
  rows: { labels: { of: ['thing_id'] } },
  on: {
    AgencyRegistered: ({ data }) => [label(data.agencyId, 'agency', data.name)],
    BodyEstablished: ({ data }) => [label(data.bodyId, 'body', data.name)],
    ReviewRecorded: ({ data }) => [label(data.reviewId, 'review', data.code)],
    LearningPointRecorded: ({ id, data }) => [
      label(data.learningPointId, 'learning point', data.number ?? '', textRef(id, 'text'), data.reviewId),
    ],
    RecommendationMade: ({ id, data }) => [label(data.recommendationId, 'recommendation', data.number, textRef(id, 'text'), data.reviewId)],
    AskAddressed: ({ data }) => [
      label(
        data.askId,
        'ask',
        addressed(data.addressee),
        null,
        data.recommendationId,
        data.addressee.kind === 'agency' ? data.addressee.agencyId : null,
      ),
    ],
    ActionPlanned: ({ id, data }) => [label(data.actionId, 'action', data.number ?? '', textRef(id, 'text'))],
    AuditPromised: ({ id, data }) => [label(data.auditId, 'audit', '', textRef(id, 'title'))],
    AuditHeld: ({ id, data }) => [label(data.auditId, 'audit', '', textRef(id, 'title'))],
    PracticeTested: ({ id, data }) => [label(data.auditId, 'audit', '', textRef(id, 'title'))],
  },
})

const label = (
  thingId: string,
  kind: string,
  words: string,
  ref: string | null = null,
  partOf: string | null = null,
  otherId: string | null = null,
): Statement => [
  `INSERT INTO labels (thing_id, kind, label, text_ref, part_of, other_id) VALUES (:thingId, :kind, :words, :ref, :partOf, :otherId)
   ON CONFLICT (thing_id) DO NOTHING`,
  { thingId, kind, words, ref, partOf, otherId },
]

const addressed = (addressee: Addressee): string => {
  switch (addressee.kind) {
    case 'agency':
      return ''
    case 'class':
    case 'outside':
      return addressee.name
    case 'partnership':
      return 'the partnership'
    case 'not stated':
      return 'an addressee not stated'
  }
}

interface Label {
  readonly kind: string
  readonly label: string
  readonly words: string | null
  readonly otherId: string | null
}

/** What a thing is called; nothing where it is not known. */
export const labelOf = (db: ReadDatabase, thingId: string): Label | undefined =>
  db.get<Label>(
    `SELECT l.kind, l.label, t.text AS words, l.other_id AS otherId FROM labels l LEFT JOIN texts t ON t.ref = l.text_ref
     WHERE l.thing_id = :thingId`,
    { thingId },
  )

export const personName = (db: ReadDatabase, personId: string): string | undefined =>
  db.get<{ name: string }>('SELECT name FROM directory WHERE person_id = :personId', { personId })?.name

/** Whether whoever asks is shown any name of a person at all. */
export const areNamesShown = (db: ReadDatabase): boolean => db.get('SELECT 1 FROM directory LIMIT 1', {}) !== undefined

export const wordsOf = (db: ReadDatabase, ref: string): string | undefined =>
  db.get<{ text: string }>('SELECT text FROM texts WHERE ref = :ref', { ref })?.text
