import type { ReadDatabase } from '@ledger/kernel'
import type { Resolver } from '../answer/words/resolver.js'
import { isA, type CaseFact } from '../fold/case-fact.js'

/** Names of agencies and bodies from the facts; names of people and words from where alone they are kept. */
export const namesIn = (facts: readonly CaseFact[], db: ReadDatabase): Resolver => {
  const names = new Map(
    facts
      .filter(isA('AgencyRegistered', 'BodyEstablished'))
      .map(({ data }) => ['agencyId' in data ? data.agencyId : data.bodyId, data.name] as const),
  )
  return {
    agencyName: (id) => names.get(id) ?? personCalled(db, id) ?? 'somebody not named',
    text: (ref) => db.get<{ text: string }>('SELECT text FROM texts WHERE ref = :ref', { ref })?.text ?? '[no longer held]',
  }
}

const personCalled = (db: ReadDatabase, personId: string): string | undefined =>
  db.get<{ name: string }>('SELECT name FROM directory WHERE person_id = :personId', { personId })?.name
