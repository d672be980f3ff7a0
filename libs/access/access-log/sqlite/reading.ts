import type { IsoDate } from '@ledger/kernel'
import type { Database } from 'better-sqlite3'
import type { AccessLogHead, AskedRecords, RecordsPage, RefusedSignInAt, RefusedSignIns } from '../access-log.js'
import type { AccessRecord, Reader } from '../record.js'

const PAGE = 50

interface Row {
  readonly seq: number
  readonly record: string
}

/** The questions that an open access log answers. Each takes as many rows as a page holds. */
export const reading = (db: Database) => ({
  of: (partnership: string, { reviewId, who, day, before, limit = PAGE }: AskedRecords = {}): RecordsPage => {
    const rows = db
      .prepare<[object], Row>(
        `SELECT r.seq, r.record FROM access_records r
         WHERE r.partnership = :partnership AND r.record ->> '$.deed' <> 'sign-in'
           ${reviewId === undefined ? '' : 'AND r.seq IN (SELECT v.seq FROM access_record_reviews v WHERE v.review_id = :reviewId)'}
           ${who === undefined ? '' : 'AND r.who = :who'}
           ${day === undefined ? '' : 'AND r.day = :day'}
           ${before === undefined ? '' : 'AND r.seq < :before'}
         ORDER BY r.seq DESC LIMIT :most`,
      )
      .all({ partnership, reviewId, who, day, before, most: limit + 1 })
    const records = rows.slice(0, limit).map(({ record }) => JSON.parse(record) as AccessRecord)
    return { records, next: rows.length > limit ? (records.at(-1)?.seq ?? null) : null }
  },

  /** Of a partnership each reader is leapt to in the index: there may be millions of records, and few readers. */
  readersOf: (partnership: string, reviewId?: string): readonly Reader[] =>
    reviewId === undefined
      ? db
          .prepare<[object], string>(
            `WITH RECURSIVE readers (who) AS (
               SELECT min(who) FROM access_records WHERE partnership = :partnership
               UNION ALL
               SELECT (SELECT min(who) FROM access_records WHERE partnership = :partnership AND who > readers.who)
               FROM readers WHERE readers.who IS NOT NULL
             ) SELECT who FROM readers WHERE who IS NOT NULL`,
          )
          .pluck()
          .all({ partnership })
      : db
          .prepare<[object], string>(
            `SELECT DISTINCT r.who FROM access_record_reviews v JOIN access_records r ON r.seq = v.seq
             WHERE v.review_id = :reviewId AND r.partnership = :partnership ORDER BY r.who`,
          )
          .pluck()
          .all({ reviewId, partnership }),

  refusedSignIns: (partnership: string, from: IsoDate): readonly RefusedSignIns[] =>
    db
      .prepare<[object], RefusedSignIns>(
        `SELECT r.who, count(*) AS times, max(r.record ->> '$.at') AS last FROM access_records r
         WHERE r.partnership = :partnership AND r.record ->> '$.deed' = 'sign-in' AND r.day >= :from
         GROUP BY r.who ORDER BY times DESC, r.who`,
      )
      .all({ partnership, from }),

  /** Found by the index of refused sign-ins, hence the day and the pluses: by that of readers, every look of theirs would be read. */
  refusedSignInsTo: (partnership: string, who: Reader): readonly RefusedSignInAt[] =>
    db
      .prepare<[object], RefusedSignInAt>(
        `SELECT r.record ->> '$.at' AS at, r.record ->> '$.what.kind' AS way, r.record ->> '$.ground[0]' AS why FROM access_records r
         WHERE r.partnership = :partnership AND r.record ->> '$.deed' = 'sign-in' AND r.day > '' AND +r.who = :who ORDER BY +r.seq DESC`,
      )
      .all({ partnership, who }),

  head: (): AccessLogHead | null =>
    db
      .prepare<[], AccessLogHead>(
        `SELECT seq, lower(hex(link)) AS hash, record ->> '$.at' AS at FROM access_records ORDER BY seq DESC LIMIT 1`,
      )
      .get() ?? null,

  hashAt: (seq: number): string | null =>
    db.prepare<[number], string>('SELECT lower(hex(link)) FROM access_records WHERE seq = ?').pluck().get(seq) ?? null,

  nodeId: (): string | null => db.prepare<[], string>('SELECT id FROM access_log_node').pluck().get() ?? null,
})
