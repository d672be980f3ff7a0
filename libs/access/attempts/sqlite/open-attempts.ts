import { join } from 'node:path'
import type { LedgerKeys } from '@ledger/event-store'
import type Database from 'better-sqlite3'
import { codeOf } from '../../code-of.js'
import { derivedKey } from '../../credentials/derived-key.js'
import { keyedHash } from '../../credentials/keyed-hash.js'
import { AttemptsOutOfReach, type Attempts } from '../attempts.js'
import { failures } from './failures.js'
import { openFile } from './open-file.js'
import { signedOutLately } from './signed-out.js'

/** In a data folder; in no backup. */
export const ATTEMPTS_FILE = 'attempts.db'

export interface AttemptsPlace {
  /** The data folder, which must be there. */
  readonly folder: string
  readonly keys: Pick<LedgerKeys, 'commandKey'>
}

/** Opened, and made, with the first question. Each is one short transaction, so that two processes count as one. */
export const openAttempts = ({ folder, keys }: AttemptsPlace): Attempts => {
  const file = join(folder, ATTEMPTS_FILE)
  const key = derivedKey(keys, 'attempts')
  let open: (ReturnType<typeof questions> & { readonly db: Database.Database }) | undefined

  const questions = (db: Database.Database) => {
    const dropSeen = db.prepare('DELETE FROM seen_once WHERE until <= ?')
    const see = db.prepare('INSERT OR IGNORE INTO seen_once (name, until) VALUES (?, ?)')
    return {
      ...failures(db, ({ kind, of }) => keyedHash(key, kind, of)),
      ...signedOutLately(db),
      isFirst: (what: string, until: number, now: number): boolean => {
        dropSeen.run(now)
        return see.run(keyedHash(key, 'once', what), until).changes === 1
      },
    }
  }

  const ask = <Answer>(question: (of: ReturnType<typeof questions>) => Answer): Answer => {
    try {
      if (!open) {
        const db = openFile(file)
        open = { ...questions(db), db }
      }
      const of = open
      return of.db.transaction(() => question(of)).immediate()
    } catch (error) {
      open?.db.close()
      open = undefined
      throw new AttemptsOutOfReach(file, codeOf(error) === 'no code' ? String(error) : codeOf(error), { cause: error })
    }
  }

  return {
    begin: (attempted, now) => ask((of) => of.begin(attempted, now)),
    succeeded: (attempted, now) => ask((of) => of.succeeded(attempted, now)),
    isFirst: (what, until, now) => ask((of) => of.isFirst(what, until, now)),
    signedOut: (who, now) => ask((of) => of.signedOut(who, now)),
    signedOutMeanwhile: (coming, now) => ask((of) => of.meanwhile(coming, now)),
    close: () => {
      open?.db.close()
      open = undefined
      return Promise.resolve()
    },
  }
}
