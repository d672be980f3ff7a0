import type { Question, ReadDatabase } from '@ledger/kernel'

/** Whether anybody of the partnership was ever given a way to sign in: an invitation here, or a name at a provider. */
export const anybodySignsIn = (db: ReadDatabase, _: Question, __: object): boolean =>
  db.get('SELECT 1 AS found WHERE EXISTS (SELECT 1 FROM accounts) OR EXISTS (SELECT 1 FROM provider_links)') !== undefined
