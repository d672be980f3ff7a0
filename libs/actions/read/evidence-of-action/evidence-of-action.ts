import { textRef, type FuzzyDate, type Question, type ReadDatabase } from '@ledger/kernel'
import { projection, type Statement } from '@ledger/projections'
import type { ActionEvent } from '../../events/index.js'

/** Evidence put in by an owner, or only named by a plan; withdrawn pieces stay visible. */
export const evidenceOfAction = projection<ActionEvent>({
  name: 'evidence-of-action',
  tables: `
    CREATE TABLE action_evidence (
      evidence_id TEXT PRIMARY KEY, action_id TEXT NOT NULL, title_ref TEXT NOT NULL, how TEXT NOT NULL, pointer TEXT, sha256 TEXT, bytes INTEGER,
      media_type TEXT, scan TEXT, dated TEXT, withdrawn INTEGER NOT NULL DEFAULT 0, withdrawn_reason_ref TEXT
    );
    CREATE INDEX action_evidence_by_action ON action_evidence (action_id);
  `,
  rows: { action_evidence: { of: ['action_id'] } },
  // Whoever is told where evidence lies, or is given the file, reads the case itself.
  caseWords: { action_evidence: { columns: ['pointer', 'sha256', 'bytes', 'media_type', 'scan'], about: 'action_id' } },
  on: {
    EvidenceSubmitted: ({ id, data, occurredOn }) => [evidence(id, 'submitted', data, occurredOn)],
    EvidenceNamed: ({ id, data, occurredOn }) => [evidence(id, 'named', { ...data, ...WITHOUT_DOCUMENT }, occurredOn)],
    EvidenceWithdrawn: ({ id, data }) => [
      [
        'UPDATE action_evidence SET withdrawn = 1, withdrawn_reason_ref = :reasonRef WHERE evidence_id = :evidenceId',
        { evidenceId: data.evidenceId, reasonRef: data.reason && textRef(id, 'reason') },
      ],
    ],
  },
})

const WITHOUT_DOCUMENT = { pointer: null, sha256: null, bytes: null, mediaType: null, scan: null }

interface Piece {
  readonly evidenceId: string
  readonly actionId: string
  readonly pointer: string | null
  readonly sha256: string | null
  readonly bytes: number | null
  readonly mediaType: string | null
  readonly scan: Evidence['scan']
}

const evidence = (eventId: string, how: 'submitted' | 'named', piece: Piece, dated: FuzzyDate | null): Statement => [
  `INSERT INTO action_evidence (evidence_id, action_id, title_ref, how, pointer, sha256, bytes, media_type, scan, dated)
   VALUES (:evidenceId, :actionId, :titleRef, :how, :pointer, :sha256, :bytes, :mediaType, :scan, :dated)`,
  {
    evidenceId: piece.evidenceId,
    actionId: piece.actionId,
    titleRef: textRef(eventId, 'title'),
    how,
    pointer: piece.pointer,
    sha256: piece.sha256,
    bytes: piece.bytes,
    mediaType: piece.mediaType,
    scan: piece.scan,
    dated: dated && JSON.stringify(dated),
  },
]

export interface Evidence {
  readonly evidenceId: string
  readonly title: string
  readonly how: 'submitted' | 'named'
  readonly pointer: string | null
  readonly sha256: string | null
  readonly bytes: number | null
  /** Of a document that lies here, and whether it was scanned for viruses. */
  readonly mediaType: string | null
  readonly scan: 'clean' | 'not scanned' | null
  readonly dated: FuzzyDate | null
  readonly withdrawn: boolean
  readonly withdrawnReason: string | null
}

type Found = Omit<Evidence, 'dated' | 'withdrawn'> & { readonly dated: string | null; readonly withdrawn: number }

export const evidenceOf = (db: ReadDatabase, _: Question, { actionId }: { readonly actionId: string }): readonly Evidence[] =>
  db
    .all<Found>(
      `SELECT e.evidence_id AS evidenceId, coalesce(t.text, '') AS title, e.how, e.pointer, e.sha256, e.bytes, e.media_type AS mediaType, e.scan, e.dated, e.withdrawn,
              r.text AS withdrawnReason
       FROM action_evidence e LEFT JOIN texts t ON t.ref = e.title_ref LEFT JOIN texts r ON r.ref = e.withdrawn_reason_ref
       WHERE e.action_id = :actionId ORDER BY e.rowid`,
      { actionId },
    )
    .map((found) => ({
      ...found,
      dated: found.dated === null ? null : (JSON.parse(found.dated) as FuzzyDate),
      withdrawn: found.withdrawn === 1,
    }))

/** The documents that were put in under one of these texts as their title, by their SHA-256. */
export const documentsTitled = (db: ReadDatabase, _: Question, { refs }: { readonly refs: readonly string[] }): readonly string[] =>
  db
    .all<{ sha256: string }>(
      `SELECT DISTINCT sha256 FROM action_evidence
       WHERE media_type IS NOT NULL AND sha256 IS NOT NULL AND title_ref IN (SELECT value FROM json_each(:refs)) ORDER BY sha256`,
      { refs: JSON.stringify(refs) },
    )
    .map(({ sha256 }) => sha256)

/** Whether a document was put in under another title too, whose words are still there. */
export const isDocumentTitledOtherwise = (
  db: ReadDatabase,
  _: Question,
  { sha256, refs }: { readonly sha256: string; readonly refs: readonly string[] },
): boolean =>
  db.get(
    `SELECT 1 AS one FROM action_evidence e JOIN texts t ON t.ref = e.title_ref
     WHERE e.media_type IS NOT NULL AND e.sha256 = :sha256 AND t.text <> '[erased]' AND e.title_ref NOT IN (SELECT value FROM json_each(:refs))`,
    { sha256, refs: JSON.stringify(refs) },
  ) !== undefined
