import { addMonths, type IsoDate, type Question, type ReadDatabase } from '@ledger/kernel'
import type { RecordClass } from '../../events/index.js'
import { classesInForce } from '../retention-classes/retention-classes.js'

/** A record that somebody must look at: is it still needed? */
export interface RetentionDue {
  readonly recordId: string
  readonly recordClass: RecordClass
  readonly className: string
  /** The day from which the time runs: when it was last recorded, or when a person left. */
  readonly since: IsoDate
  readonly due: IsoDate
  /** Of the last time somebody looked at it. */
  readonly last: { readonly outcome: 'keep' | 'erase'; readonly onDay: IsoDate } | null
}

interface Found {
  readonly recordId: string
  readonly recordClass: RecordClass
  readonly since: IsoDate
  readonly outcome: 'keep' | 'erase' | null
  readonly until: IsoDate | null
  readonly onDay: IsoDate | null
}

/**
 * What is due on the day of the question, the longest due first: under the class in force on that day, unless somebody looked at it and set another
 * day. It compares recorded days alone.
 */
export const retentionDue = (db: ReadDatabase, question: Question, _: object): readonly RetentionDue[] => {
  const classes = new Map(classesInForce(db, question, {}).map((one) => [one.appliesTo, one]))
  return db
    .all<Found>(
      `SELECT k.record_id AS recordId, k.class AS recordClass, k.since, r.outcome, r.until, r.on_day AS onDay
       FROM kept_records k LEFT JOIN (
         SELECT record_id, outcome, until, on_day, row_number() OVER (PARTITION BY record_id ORDER BY rowid DESC) AS latest FROM retention_reviews
       ) r ON r.record_id = k.record_id AND r.latest = 1
       WHERE k.since IS NOT NULL ORDER BY k.since, k.record_id`,
    )
    .flatMap(({ outcome, until, onDay, ...record }) => {
      const found = classes.get(record.recordClass)
      if (!found) return []
      const due = outcome === 'keep' && until !== null ? until : addMonths(record.since, found.months)
      const last = outcome === null || onDay === null ? null : { outcome, onDay }
      return due <= question.today ? [{ ...record, className: found.name, due, last }] : []
    })
    .toSorted((one, other) => one.due.localeCompare(other.due))
}
