import type { Database } from 'better-sqlite3'
import { reached } from '../place.js'

interface Wal {
  /** Pages that lie in the WAL. */
  readonly log: number
}

/** Pages in the WAL: about four megabytes. */
const DUE = 1000

/** Milliseconds that an opening waits for others who read the log. */
const PATIENCE = 500

/**
 * Moves what lies in the WAL into the file, whenever enough has come together. SQLite does it by itself within a commit, and keeps to itself that
 * the disk failed; done here, whoever appended has been answered before, and an error is seen.
 */
export const checkpointing = (db: Database): (() => void) => {
  db.pragma('wal_autocheckpoint = 0')
  const look = db.prepare<[], Wal>('PRAGMA wal_checkpoint(NOOP)')
  const move = db.prepare('PRAGMA wal_checkpoint(PASSIVE)')
  let tried = 0
  return () => {
    const { log } = look.get() ?? { log: 0 }
    if (log < tried) tried = 0
    if (log - tried < DUE) return
    // What cannot be moved now, because somebody reads it or the disk is full, is tried again when as much has come together once more.
    tried = log
    reached('in log checkpoint')
    move.get()
  }
}

/**
 * Empties the WAL that a process left behind. Where its last commit could not be brought to the disk, the system may show pages there that the disk
 * does not hold, and a commit that is written behind them would be lost with them when the power fails. Where another process has the log open,
 * nothing was left behind.
 */
export const emptyWal = (db: Database): void => {
  const usual = db.pragma('busy_timeout', { simple: true }) as number
  db.pragma(`busy_timeout = ${PATIENCE}`)
  db.pragma('wal_checkpoint(TRUNCATE)')
  db.pragma(`busy_timeout = ${usual}`)
}
