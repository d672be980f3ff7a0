import { textRef, type FuzzyDate, type Question, type ReadDatabase, type Who } from '@ledger/kernel'
import { projection } from '@ledger/projections'
import type { ActionEvent, AskCheck } from '../../events/index.js'

/** Who opened the evidence, when, and what they found for each ask. */
export const checksOfAction = projection<ActionEvent>({
  name: 'checks-of-action',
  tables: `
    CREATE TABLE action_checks (
      event_id TEXT PRIMARY KEY, action_id TEXT NOT NULL, decided TEXT NOT NULL, checked_on TEXT, checks TEXT NOT NULL, evidence_ids TEXT NOT NULL,
      note_ref TEXT
    );
    CREATE INDEX action_checks_by_action ON action_checks (action_id);
  `,
  rows: { action_checks: { of: ['action_id'] } },
  on: {
    ActionChecked: ({ id, data, occurredOn, meta }) => [
      [
        `INSERT INTO action_checks (event_id, action_id, decided, checked_on, checks, evidence_ids, note_ref)
         VALUES (:id, :actionId, :decided, :checkedOn, :checks, :evidenceIds, :noteRef)`,
        {
          id,
          actionId: data.actionId,
          decided: JSON.stringify(meta.actor.decided),
          checkedOn: occurredOn && JSON.stringify(occurredOn),
          checks: JSON.stringify(data.checks),
          evidenceIds: JSON.stringify(data.evidenceIds),
          noteRef: data.note && textRef(id, 'note'),
        },
      ],
    ],
  },
})

export interface CheckOfAction {
  readonly eventId: string
  readonly decided: Who
  readonly checkedOn: FuzzyDate | null
  readonly checks: readonly AskCheck[]
  readonly evidenceIds: readonly string[]
  readonly note: string | null
}

interface Found {
  readonly eventId: string
  readonly decided: string
  readonly checkedOn: string | null
  readonly checks: string
  readonly evidenceIds: string
  readonly note: string | null
}

export const checksOf = (db: ReadDatabase, _: Question, { actionId }: { readonly actionId: string }): readonly CheckOfAction[] =>
  db
    .all<Found>(
      `SELECT c.event_id AS eventId, c.decided, c.checked_on AS checkedOn, c.checks, c.evidence_ids AS evidenceIds, t.text AS note
       FROM action_checks c LEFT JOIN texts t ON t.ref = c.note_ref WHERE c.action_id = :actionId ORDER BY c.rowid`,
      { actionId },
    )
    .map((found) => ({
      ...found,
      decided: JSON.parse(found.decided) as Who,
      checkedOn: found.checkedOn === null ? null : (JSON.parse(found.checkedOn) as FuzzyDate),
      checks: JSON.parse(found.checks) as AskCheck[],
      evidenceIds: JSON.parse(found.evidenceIds) as string[],
    }))
