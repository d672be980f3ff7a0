import type { Database } from 'better-sqlite3'
import type { Attempted } from '../attempts.js'

type One = Attempted[number]

interface Counted {
  /** How many failed since the last that succeeded, and those under way. */
  readonly failures: number
  /** Milliseconds since 1970. */
  readonly notBefore: number
}

/** After how many failures somebody waits at all. An address may stand for a whole office. */
const FREE = { account: 4, address: 20 }
const LONGEST = 300_000
const FORGOTTEN_AFTER = 3_600_000

/**
 * Failures to sign in, by account and by address: after some, each has to be waited for twice as long as the one before, five minutes at most. An attempt
 * counts from its beginning, so that many at once gain nothing, in whichever process.
 */
export const failures = (db: Database, nameOf: (one: One) => string) => {
  const counted = db.prepare<[string], Counted>('SELECT failures, not_before AS notBefore FROM failed_attempts WHERE name = ?')
  const keep = db.prepare('INSERT OR REPLACE INTO failed_attempts (name, failures, not_before, last) VALUES (?, ?, ?, ?)')
  const drop = db.prepare('DELETE FROM failed_attempts WHERE name = ?')
  const forget = db.prepare('DELETE FROM failed_attempts WHERE last <= ? OR last > ?')
  const known = (one: One): Counted => counted.get(nameOf(one)) ?? { failures: 0, notBefore: 0 }

  return {
    begin: (attempted: Attempted, now: number): number => {
      // What was counted by a clock that has been put right since would be waited for far too long.
      forget.run(now - FORGOTTEN_AFTER, now + LONGEST)
      const wait = Math.max(0, ...attempted.map((one) => known(one).notBefore - now))
      if (wait > 0) return Math.ceil(wait / 1000)
      for (const one of attempted) {
        const failed = known(one).failures + 1
        const beyond = failed - FREE[one.kind]
        keep.run(nameOf(one), failed, now + (beyond <= 0 ? 0 : Math.min(LONGEST, 1000 * 2 ** beyond)), now)
      }
      return 0
    },

    succeeded: (attempted: Attempted, now: number): void => {
      for (const one of attempted) {
        if (one.kind === 'account') drop.run(nameOf(one))
        else keep.run(nameOf(one), Math.max(0, known(one).failures - 1), 0, now)
      }
    },
  }
}
