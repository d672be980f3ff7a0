import { textRef, type FuzzyDate, type Question, type ReadDatabase, type SourceRef, type SqlValue } from '@ledger/kernel'
import { projection, type Statement } from '@ledger/projections'
import type { ActionEvent, ActionPlanned, AnswersAsk, Part } from '../../events/index.js'

/** What an action is and where its owner says it stands. Whether that is so is not said here. */
export const actionDetails = projection<ActionEvent>({
  name: 'action-details',
  tables: `
    CREATE TABLE action_details (
      action_id TEXT PRIMARY KEY, review_id TEXT, number TEXT, text_ref TEXT NOT NULL, lead_role_ref TEXT, repeats TEXT NOT NULL,
      owner_ids TEXT NOT NULL, due TEXT, first_due TEXT, times_moved INTEGER NOT NULL DEFAULT 0, sources TEXT NOT NULL,
      state TEXT NOT NULL DEFAULT 'live', state_reason_ref TEXT, word TEXT NOT NULL DEFAULT 'none', said_on TEXT, next_due TEXT,
      missed INTEGER NOT NULL DEFAULT 0, revision INTEGER NOT NULL
    );
    CREATE INDEX action_details_by_review ON action_details (review_id);
    CREATE TABLE action_answers (action_id TEXT NOT NULL, ask_id TEXT NOT NULL, part TEXT NOT NULL, PRIMARY KEY (action_id, ask_id));
    CREATE INDEX action_answers_by_ask ON action_answers (ask_id);
  `,
  rows: { action_details: { of: ['action_id'] }, action_answers: { of: ['action_id', 'ask_id'] } },
  on: {
    ActionPlanned: ({ id, data, revision }) => [
      [
        `INSERT INTO action_details (action_id, review_id, number, text_ref, lead_role_ref, repeats, owner_ids, due, first_due, sources, revision)
         VALUES (:actionId, :reviewId, :number, :textRef, :leadRoleRef, :repeats, :ownerIds, :due, :due, :sources, :revision)`,
        planned(id, data, revision),
      ],
      ...data.answers.map((answer) => answers(data.actionId, answer)),
    ],
    ActionLinked: ({ data, revision }) => [answers(data.actionId, data), changed(data.actionId, revision, {})],
    ActionPartChanged: ({ data, revision }) => [answers(data.actionId, data), changed(data.actionId, revision, {})],
    ActionUnlinked: ({ data, revision }) => [
      ['DELETE FROM action_answers WHERE action_id = :actionId AND ask_id = :askId', { actionId: data.actionId, askId: data.askId }],
      changed(data.actionId, revision, {}),
    ],
    ActionReworded: ({ id, data, revision }) => [changed(data.actionId, revision, { text_ref: textRef(id, 'text') })],
    DueDateSet: ({ data, revision }) => [changed(data.actionId, revision, { due: json(data.due), first_due: json(data.due) })],
    DueDateExtended: ({ data, revision }) => [
      changed(data.actionId, revision, { due: json(data.to) }),
      ['UPDATE action_details SET times_moved = times_moved + 1 WHERE action_id = :actionId', { actionId: data.actionId }],
    ],
    DueDateCorrected: ({ data, revision }) => [
      changed(data.actionId, revision, { due: json(data.to) }),
      ['UPDATE action_details SET first_due = due WHERE action_id = :actionId AND times_moved = 0', { actionId: data.actionId }],
    ],
    ActionProgressReported: ({ data, occurredOn, revision }) => [
      changed(data.actionId, revision, { word: data.word, said_on: json(occurredOn) }),
    ],
    ActionReportedDone: ({ data, occurredOn, revision }) => [changed(data.actionId, revision, { word: 'done', said_on: json(occurredOn) })],
    ActionOccurrenceReported: ({ data, occurredOn, revision }) => [
      changed(data.actionId, revision, { word: 'running', said_on: json(occurredOn), next_due: json(data.nextDue) }),
    ],
    ActionOccurrenceMissed: ({ data, revision }) => [
      changed(data.actionId, revision, {}),
      ['UPDATE action_details SET missed = missed + 1 WHERE action_id = :actionId', { actionId: data.actionId }],
    ],
    EvidenceSubmitted: ({ data, revision }) => [changed(data.actionId, revision, {})],
    EvidenceNamed: ({ data, revision }) => [changed(data.actionId, revision, {})],
    EvidenceWithdrawn: ({ data, revision }) => [changed(data.actionId, revision, {})],
    ActionChecked: ({ data, revision }) => [changed(data.actionId, revision, {})],
    ActionStopped: ({ id, data, revision }) => [
      changed(data.actionId, revision, { state: 'stopped', state_reason_ref: textRef(id, 'reason') }),
    ],
    ActionReplaced: ({ id, data, revision }) => [
      changed(data.actionId, revision, { state: 'replaced', state_reason_ref: data.reason && textRef(id, 'reason') }),
    ],
    ActionReopened: ({ data, revision }) => [
      changed(data.actionId, revision, { state: 'live', state_reason_ref: null }),
      [`UPDATE action_details SET word = 'in progress' WHERE action_id = :actionId AND word = 'done'`, { actionId: data.actionId }],
    ],
    ActionHandedOver: ({ data, revision }) => [changed(data.actionId, revision, { owner_ids: JSON.stringify(data.toIds) })],
  },
})

const json = (value: FuzzyDate | null): string | null => value && JSON.stringify(value)

const planned = (eventId: string, data: ActionPlanned['data'], revision: number): Statement[1] => ({
  actionId: data.actionId,
  reviewId: data.reviewId,
  number: data.number,
  textRef: textRef(eventId, 'text'),
  leadRoleRef: data.leadRole && textRef(eventId, 'leadRole'),
  repeats: data.repeats,
  ownerIds: JSON.stringify(data.ownerIds),
  due: json(data.due),
  sources: JSON.stringify(data.sources),
  revision,
})

const answers = (actionId: string, { askId, part }: AnswersAsk): Statement => [
  `INSERT INTO action_answers (action_id, ask_id, part) VALUES (:actionId, :askId, :part)
   ON CONFLICT (action_id, ask_id) DO UPDATE SET part = excluded.part`,
  { actionId, askId, part },
]

type Column = 'text_ref' | 'due' | 'first_due' | 'word' | 'said_on' | 'next_due' | 'state' | 'state_reason_ref' | 'owner_ids'

const changed = (actionId: string, revision: number, columns: Partial<Record<Column, SqlValue>>): Statement => [
  `UPDATE action_details SET ${['revision', ...Object.keys(columns)].map((name) => `${name} = :${name}`).join(', ')} WHERE action_id = :actionId`,
  { ...columns, actionId, revision },
]

export interface ActionDetails {
  readonly actionId: string
  readonly reviewId: string | null
  readonly number: string | null
  readonly text: string
  readonly leadRole: string | null
  readonly repeats: 'once' | 'recurring' | 'standing'
  /** Empty: nobody is named. */
  readonly ownerIds: readonly string[]
  readonly due: FuzzyDate | null
  readonly firstDue: FuzzyDate | null
  readonly timesMoved: number
  readonly sources: readonly SourceRef[]
  readonly state: 'live' | 'stopped' | 'replaced'
  readonly stateReason: string | null
  readonly word: 'none' | 'not started' | 'in progress' | 'done' | 'running'
  readonly saidOn: FuzzyDate | null
  readonly nextDue: FuzzyDate | null
  readonly missed: number
  /** The revision of the action's stream, for `If-Match`. */
  readonly revision: number
  readonly answers: readonly { readonly askId: string; readonly part: Part }[]
}

interface Found extends Omit<ActionDetails, 'ownerIds' | 'due' | 'firstDue' | 'sources' | 'saidOn' | 'nextDue' | 'answers'> {
  readonly ownerIds: string
  readonly due: string | null
  readonly firstDue: string | null
  readonly sources: string
  readonly saidOn: string | null
  readonly nextDue: string | null
}

export const actionDetailsOf = (db: ReadDatabase, _: Question, { actionId }: { readonly actionId: string }): ActionDetails | undefined => {
  const found = db.get<Found>(
    `SELECT a.action_id AS actionId, a.review_id AS reviewId, a.number, coalesce(t.text, '') AS text, r.text AS leadRole, a.repeats,
            a.owner_ids AS ownerIds, a.due, a.first_due AS firstDue, a.times_moved AS timesMoved, a.sources, a.state, s.text AS stateReason,
            a.word, a.said_on AS saidOn, a.next_due AS nextDue, a.missed, a.revision
     FROM action_details a
     LEFT JOIN texts t ON t.ref = a.text_ref LEFT JOIN texts r ON r.ref = a.lead_role_ref LEFT JOIN texts s ON s.ref = a.state_reason_ref
     WHERE a.action_id = :actionId`,
    { actionId },
  )
  return (
    found && {
      ...found,
      ownerIds: JSON.parse(found.ownerIds) as string[],
      sources: JSON.parse(found.sources) as SourceRef[],
      due: date(found.due),
      firstDue: date(found.firstDue),
      saidOn: date(found.saidOn),
      nextDue: date(found.nextDue),
      answers: db.all<AnswersAsk>('SELECT ask_id AS askId, part FROM action_answers WHERE action_id = :actionId ORDER BY rowid', {
        actionId,
      }),
    }
  )
}

const date = (value: string | null): FuzzyDate | null => (value === null ? null : (JSON.parse(value) as FuzzyDate))
