import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { londonDay } from '@ledger/kernel'
import { NO_RECORD, recordLink, recordText, type AccessRecord } from '../record.js'
import type { AccessLogFault, AccessLogSeal, VerifiedAccessLog } from '../verified.js'
import { openForReading } from './open-file.js'
import { ACCESS_LOG_FILE } from './schema.js'

interface Row {
  readonly seq: number
  readonly record: string
  readonly link: Buffer
}

const STRETCH = 500

/**
 * Reads the whole access log of a data folder, without changing it, and compares it with what the log says of it. It answers whatever lies there, and
 * says nothing of what a record holds.
 */
export const verifyAccessLog = (folder: string, seals: readonly AccessLogSeal[]): VerifiedAccessLog => {
  const file = join(folder, ACCESS_LOG_FILE)
  const none = { nodeId: null, records: 0, seals: 0, elsewhere: lastOfEach(seals) }
  const sealed = seals.length > 0
  if (!existsSync(file)) return { ...none, fault: sealed ? { seq: 1, says: `${file} is missing, and the log names records of it` } : null }
  let db: Database | undefined
  try {
    db = openForReading(file)
    db.exec('BEGIN')
    return verifiedIn(db, seals)
  } catch (error) {
    return { ...none, fault: { seq: null, says: `${file} cannot be read (${reason(error)})` } }
  } finally {
    db?.close()
  }
}

const verifiedIn = (db: Database, seals: readonly AccessLogSeal[]): VerifiedAccessLog => {
  const nodeId = db.prepare<[], string>('SELECT id FROM access_log_node').pluck().get() ?? null
  const own = seals.filter((seal) => seal.nodeId === nodeId)
  const { records, fault } = walked(db, own)
  return {
    ...{ nodeId, records, seals: own.length },
    fault: fault ?? shortened(records, own) ?? besides(db),
    elsewhere: lastOfEach(seals.filter((seal) => seal.nodeId !== nodeId)),
  }
}

/** Every record in its order, until one does not fit. */
const walked = (db: Database, seals: readonly AccessLogSeal[]): { readonly records: number; readonly fault: AccessLogFault | null } => {
  const stretch = db.prepare<[number, number], Row>('SELECT seq, record, link FROM access_records WHERE seq > ? ORDER BY seq LIMIT ?')
  const bySeq = new Map(seals.map((seal) => [seal.seq, seal]))
  let [seq, link]: [number, Uint8Array] = [0, NO_RECORD]
  try {
    for (let rows = stretch.all(seq, STRETCH); rows.length > 0; rows = stretch.all(seq, STRETCH))
      for (const row of rows) {
        const says = misfit(row, seq + 1, link) ?? unsealed(row, bySeq.get(row.seq))
        if (says) return { records: seq, fault: { seq: seq + 1, says } }
        ;[seq, link] = [row.seq, row.link]
      }
    return { records: seq, fault: null }
  } catch (error) {
    return { records: seq, fault: { seq: seq + 1, says: `it, or one of those after it, cannot be read (${reason(error)})` } }
  }
}

const misfit = ({ seq, record, link }: Row, expected: number, before: Uint8Array): string | null => {
  if (seq !== expected) return `it is missing; the next one there is ${seq}`
  if (!recordLink(before, record).equals(link)) return 'it does not fit to the chain: it, or one before it, was changed'
  return isWhole(record, seq) ? null : 'it fits to the chain, but is no record of an access log'
}

const isWhole = (text: string, seq: number): boolean => {
  try {
    const { at, day, ...entry } = JSON.parse(text) as AccessRecord
    return recordText(seq, at, londonDay(at), entry) === text && day === londonDay(at)
  } catch {
    return false
  }
}

const unsealed = ({ link }: Row, seal: AccessLogSeal | undefined): string | null =>
  seal === undefined || link.toString('hex') === seal.hash
    ? null
    : `the log says otherwise: the access log was rewritten up to here since ${seal.day}`

const shortened = (records: number, seals: readonly AccessLogSeal[]): AccessLogFault | null => {
  const beyond = seals.find(({ seq }) => seq > records)
  return beyond
    ? { seq: records + 1, says: `it is missing, and so is all up to record ${beyond.seq}, which the log names on ${beyond.day}` }
    : null
}

/** What lies beside the records, and is asked for pages of them. */
const besides = (db: Database): AccessLogFault | null => {
  const differing = db
    .prepare<[], number>(
      `SELECT count(*) FROM (
         SELECT * FROM (
           SELECT value, seq FROM access_records, json_each(record, '$.reviewIds') EXCEPT SELECT review_id, seq FROM access_record_reviews
         )
         UNION ALL
         SELECT * FROM (
           SELECT review_id, seq FROM access_record_reviews EXCEPT SELECT value, seq FROM access_records, json_each(record, '$.reviewIds')
         )
       )`,
    )
    .pluck()
    .get()
  if (differing !== 0) return { seq: null, says: 'the list of reviews that records are about does not say what the records say' }
  const structure = db.pragma('integrity_check(1)', { simple: true })
  return structure === 'ok'
    ? null
    : { seq: null, says: `every record is as it was written, but the file is damaged (${String(structure)})` }
}

const lastOfEach = (seals: readonly AccessLogSeal[]): readonly AccessLogSeal[] => [
  ...new Map(seals.toSorted((one, other) => one.seq - other.seq).map((seal) => [seal.nodeId, seal])).values(),
]

const reason = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : error instanceof Error ? error.message : 'no reason'
