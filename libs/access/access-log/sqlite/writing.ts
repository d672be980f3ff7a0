import { statSync } from 'node:fs'
import { troubleOf } from '@ledger/event-store/sqlite'
import type { Database } from 'better-sqlite3'
import { codeOf } from '../../code-of.js'
import { appending } from './appending.js'
import type { Asked, Refusal } from './messages.js'
import { openForWriting } from './open-file.js'

/** Records after which the WAL is moved into the file. */
const CHECKPOINT_DUE = 500

/**
 * Writes records to a file that is opened with the first of them. After an error of the disk nobody knows what of the WAL reached it: the file is opened
 * again, and its WAL emptied, before anything is written behind.
 */
export const writing = (file: string) => {
  let open: { readonly db: Database; readonly append: ReturnType<typeof appending>; readonly ino: number } | undefined
  let [isDoubtful, sinceCheckpoint] = [false, 0]

  const opened = (): NonNullable<typeof open> => {
    const db = openForWriting(file)
    try {
      db.pragma('wal_autocheckpoint = 0')
      emptyWal(db, isDoubtful)
      isDoubtful = false
      return { db, append: appending(db), ino: statSync(file).ino }
    } catch (error) {
      db.close()
      throw error
    }
  }

  const close = (): void => {
    const closing = open
    open = undefined
    closing?.db.close()
  }

  const refusalOf = (error: unknown): Refusal => {
    const { refused, stop } = troubleOf(error, false, file)
    if (!stop) return 'message' in refused ? { message: refused.message, retryAfter: 30 } : { message: file, retryAfter: 30 }
    isDoubtful = true
    close()
    return { message: `${file}: reading or writing it failed (${codeOf(error)})`, retryAfter: 5 }
  }

  return {
    append: (group: readonly Asked[]): { readonly first: number } | { readonly refused: Refusal } => {
      try {
        open ??= opened()
        if (statSync(file, { throwIfNoEntry: false })?.ino !== open.ino) return { refused: exchanged(file) }
        sinceCheckpoint += group.length
        return { first: open.append(group) }
      } catch (error) {
        return { refused: refusalOf(error) }
      }
    },
    /** SQLite would do it within a commit and keep to itself that the disk failed. Everybody has been answered: an error concerns those who come next. */
    checkpoint: (): void => {
      if (!open || sinceCheckpoint < CHECKPOINT_DUE) return
      sinceCheckpoint = 0
      try {
        open.db.pragma('wal_checkpoint(PASSIVE)')
      } catch (error) {
        refusalOf(error)
      }
    },
    close,
  }
}

/** What is written to a file that lies in no folder any more is lost when the process ends. */
const exchanged = (file: string): Refusal => ({
  message: `${file}: it was taken away or exchanged while it was written to; put it back, then start the ledger again`,
  retryAfter: 60,
})

/** Where another process reads it, the WAL stays: that process found nothing wrong with it. After an error here, that is not enough. */
const emptyWal = (db: Database, mustBe: boolean): void => {
  const patience = db.pragma('busy_timeout', { simple: true }) as number
  if (!mustBe) db.pragma('busy_timeout = 200')
  const [result] = db.pragma('wal_checkpoint(TRUNCATE)') as readonly { readonly busy: number }[]
  db.pragma(`busy_timeout = ${patience}`)
  if (mustBe && result?.busy !== 0) throw Object.assign(new Error(`${db.name} is read by another process`), { code: 'SQLITE_BUSY' })
}
