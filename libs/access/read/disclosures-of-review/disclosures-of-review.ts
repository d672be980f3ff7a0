import { textRef, type FuzzyDate, type Question, type ReadDatabase } from '@ledger/kernel'
import { projection } from '@ledger/projections'
import type { AccessEvent, DisclosedItem, DisclosedTo } from '../../events/index.js'

/** What of a review was given to somebody outside. */
export const disclosures = projection<AccessEvent>({
  name: 'disclosures-of-review',
  tables: `
    CREATE TABLE disclosures (
      disclosure_id TEXT PRIMARY KEY, review_id TEXT NOT NULL, disclosed_to TEXT NOT NULL, basis_ref TEXT NOT NULL, authority_ref TEXT NOT NULL,
      limits_ref TEXT NOT NULL, what TEXT NOT NULL, disclosed_on TEXT
    );
    CREATE INDEX disclosures_by_review ON disclosures (review_id)
  `,
  rows: { disclosures: { of: ['review_id'] } },
  // What was given out, and where it lies, tells of the case.
  caseWords: { disclosures: { columns: ['what'], about: 'review_id' } },
  on: {
    DisclosureMade: ({ id, occurredOn, data: { disclosureId, reviewId, to, what } }) => [
      [
        `INSERT INTO disclosures (disclosure_id, review_id, disclosed_to, basis_ref, authority_ref, limits_ref, what, disclosed_on)
         VALUES (:disclosureId, :reviewId, :to, :basisRef, :authorityRef, :limitsRef, :what, :on)`,
        {
          ...{ disclosureId, reviewId, to, what: JSON.stringify(what), on: occurredOn && JSON.stringify(occurredOn) },
          ...{ basisRef: textRef(id, 'legalBasis'), authorityRef: textRef(id, 'authority'), limitsRef: textRef(id, 'limits') },
        },
      ],
    ],
  },
})

export interface DisclosureOfReview {
  readonly disclosureId: string
  readonly to: DisclosedTo
  readonly legalBasis: string
  readonly authority: string
  readonly limits: string
  /** Null for whoever may not see the words of the case. */
  readonly what: readonly DisclosedItem[] | null
  readonly on: FuzzyDate | null
}

type Row = Omit<DisclosureOfReview, 'what' | 'on'> & { readonly what: string | null; readonly on: string | null }

/** In the order in which they were recorded. */
export const disclosuresOfReview = (
  db: ReadDatabase,
  _: Question,
  { reviewId }: { readonly reviewId: string },
): readonly DisclosureOfReview[] =>
  db
    .all<Row>(
      `SELECT d.disclosure_id AS disclosureId, d.disclosed_to AS "to", coalesce(b.text, '') AS legalBasis, coalesce(a.text, '') AS authority,
         coalesce(l.text, '') AS limits, d.what, d.disclosed_on AS "on"
       FROM disclosures d LEFT JOIN texts b ON b.ref = d.basis_ref LEFT JOIN texts a ON a.ref = d.authority_ref LEFT JOIN texts l ON l.ref = d.limits_ref
       WHERE d.review_id = :reviewId ORDER BY d.rowid`,
      { reviewId },
    )
    .map(({ what, on, ...found }) => ({
      ...found,
      what: what === null ? null : (JSON.parse(what) as DisclosedItem[]),
      on: on === null ? null : (JSON.parse(on) as FuzzyDate),
    }))
