import { chmodSync, existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { rewrittenDatabase } from '@ledger/event-store/sqlite'
import { ACCESS_LOG_FILE } from './schema.js'

/** Copies the access log of one folder into another as it is at one moment, whoever writes to it. Answers whether there was one. */
export const copiedAccessLog = (from: string, to: string): boolean => {
  const file = join(from, ACCESS_LOG_FILE)
  if (!existsSync(file)) return false
  const copy = join(to, ACCESS_LOG_FILE)
  rewrittenDatabase(file, copy)
  chmodSync(copy, 0o600)
  return true
}

/**
 * Carries an access log along with its ledger. One that is there already is replaced where it is the beginning of this one, as after an earlier copy;
 * where it went on by itself it is left alone.
 */
export const carriedAccessLog = (from: string, to: string): 'carried' | 'none' | 'another' => {
  const there = join(to, ACCESS_LOG_FILE)
  if (!existsSync(join(from, ACCESS_LOG_FILE))) return 'none'
  if (existsSync(there) && !isBeginningOf(there, join(from, ACCESS_LOG_FILE))) return 'another'
  const unfinished = `${there}.unfinished`
  rmSync(unfinished, { force: true })
  rewrittenDatabase(join(from, ACCESS_LOG_FILE), unfinished)
  chmodSync(unfinished, 0o600)
  for (const ending of ['-wal', '-shm']) rmSync(`${there}${ending}`, { force: true })
  renameSync(unfinished, there)
  return 'carried'
}

const isBeginningOf = (one: string, whole: string): boolean => {
  const last = lastLink(one)
  return last === undefined || lastLink(whole, last.seq)?.link.equals(last.link) === true
}

interface Link {
  readonly seq: number
  readonly link: Buffer
}

/** The last link of a file, or its link at this record. */
const lastLink = (file: string, seq: number | null = null): Link | undefined => {
  const db = new Database(file, { readonly: true, fileMustExist: true })
  try {
    return db
      .prepare<[{ seq: number | null }], Link>(
        'SELECT seq, link FROM access_records WHERE seq = coalesce(:seq, (SELECT max(seq) FROM access_records))',
      )
      .get({ seq })
  } finally {
    db.close()
  }
}
