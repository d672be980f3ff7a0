import { textRef, type IsoDate, type Question, type ReadDatabase } from '@ledger/kernel'
import { projection } from '@ledger/projections'
import type { KeepingEvent, RecordClass } from '../../events/index.js'

/** After how long each kind of record is looked at again, and from which day on. */
export const retentionClasses = projection<KeepingEvent>({
  name: 'retention-classes',
  tables: `
    CREATE TABLE retention_classes (
      event_id TEXT PRIMARY KEY, class_id TEXT NOT NULL, name TEXT NOT NULL, applies_to TEXT NOT NULL, months INTEGER NOT NULL,
      from_day TEXT NOT NULL, basis_ref TEXT NOT NULL
    )
  `,
  rows: { retention_classes: 'everybody' },
  on: {
    RetentionClassSet: ({ id, data }) => [
      [
        `INSERT INTO retention_classes (event_id, class_id, name, applies_to, months, from_day, basis_ref)
         VALUES (:id, :classId, :name, :appliesTo, :months, :from, :basisRef)`,
        {
          ...{ id, classId: data.classId, name: data.name, appliesTo: data.appliesTo, months: data.reviewAfterMonths },
          ...{ from: data.from ?? '', basisRef: textRef(id, 'basis') },
        },
      ],
    ],
  },
})

export interface RetentionClassInForce {
  readonly classId: string
  readonly name: string
  readonly appliesTo: RecordClass
  readonly months: number
  readonly from: IsoDate | null
  readonly basis: string
}

/** For each kind of record the class in force on the day of the question; of two from one day, the one set last. */
export const classesInForce = (db: ReadDatabase, { today }: Question, _: object): readonly RetentionClassInForce[] =>
  db.all<RetentionClassInForce>(
    `SELECT c.class_id AS classId, c.name, c.applies_to AS appliesTo, c.months, nullif(c.from_day, '') AS "from", coalesce(t.text, '') AS basis
     FROM (
       SELECT class_id, name, applies_to, months, from_day, basis_ref,
              row_number() OVER (PARTITION BY applies_to ORDER BY from_day DESC, rowid DESC) AS latest
       FROM retention_classes WHERE from_day <= :today
     ) c LEFT JOIN texts t ON t.ref = c.basis_ref WHERE c.latest = 1 ORDER BY c.applies_to`,
    { today },
  )
