import type { Database } from 'better-sqlite3'
import type { Coming, SignedOut } from '../attempts.js'

/** Milliseconds: longer than an attempt may be on its way, by some minutes for clocks and slow answers. */
const REMEMBERED_FOR = 15 * 60_000

/**
 * Who signed out at a provider lately. A session there is over for good, whenever its answer comes. Where either side names no session, those are meant who
 * were on their way when it was heard, but for whoever says that they proved who they are after it.
 */
export const signedOutLately = (db: Database) => {
  const forget = db.prepare('DELETE FROM signed_out_at_provider WHERE heard <= ?')
  const keep = db.prepare(
    'INSERT INTO signed_out_at_provider (provider_session, provider_subject, at, heard) VALUES (:providerSession, :providerSubject, :at, :heard)',
  )
  const isMeant = db
    .prepare<[object], number>(
      `SELECT 1 FROM signed_out_at_provider WHERE provider_session = :providerSession OR (
         provider_subject = :providerSubject AND (provider_session IS NULL OR :providerSession IS NULL)
         AND heard > :begun AND (:authenticated IS NULL OR :authenticated <= at)
       ) LIMIT 1`,
    )
    .pluck()

  return {
    signedOut: ({ providerSession, providerSubject, at }: SignedOut, now: number): void => {
      forget.run(now - REMEMBERED_FOR)
      keep.run({ providerSession, providerSubject, at, heard: now })
    },
    meanwhile: ({ providerSession, providerSubject, begun, authenticated }: Coming, now: number): boolean => {
      forget.run(now - REMEMBERED_FOR)
      return isMeant.get({ providerSession, providerSubject, begun, authenticated }) !== undefined
    },
  }
}
