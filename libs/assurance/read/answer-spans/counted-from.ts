import { londonDay, namedIn, type Basis, type IsoDate } from '@ledger/kernel'
import { answering } from '../facts/answering.js'
import type { FactWithItsDays } from '../facts/facts.js'
import type { CaseFact } from '../fold/case-fact.js'

/** A fact and the first day as at which it counts; null for what counts as at any day. */
export interface Counted {
  readonly fact: CaseFact
  readonly from: IsoDate | null
}

/** From when each fact counts on a basis; they stay in order. */
export const countedFrom = (facts: readonly FactWithItsDays[], basis: Basis): readonly Counted[] =>
  basis === 'recorded' ? asRecorded(facts) : asHappened(facts.map(({ fact }) => fact))

/** A fact counts from the day it was recorded; what came in with an import from the day on which the whole file was in. */
const asRecorded = (facts: readonly FactWithItsDays[]): readonly Counted[] => {
  const days = new Map<string, IsoDate>()
  let day = ''
  for (const { fact } of facts.toSorted((one, other) => (one.fact.position < other.fact.position ? -1 : 1)))
    days.set(fact.id, (day = later(day, londonDay(fact.recordedAt))))
  return facts.map(({ fact, countedOn }) => ({ fact, from: later(days.get(fact.id) ?? '', countedOn ?? '') }))
}

const later = (one: IsoDate, other: IsoDate): IsoDate => (one > other ? one : other)

const ABOUT = new Map(answering.map((type) => [type.type, type]))

/** A fact counts from its day, and with it from then on what brought into being whatever it names, and what that names in its turn. */
const asHappened = (facts: readonly CaseFact[]): readonly Counted[] => {
  const ofCases = facts.filter(({ type }) => ABOUT.get(type)?.about === 'case')
  const from = new Map<string, IsoDate>(ofCases.map(({ id, day }) => [id, day]))
  const creations = creationsIn(facts)
  const toDo = ofCases.toSorted((one, other) => (one.day < other.day ? 1 : -1))
  for (let fact = toDo.pop(); fact; fact = toDo.pop()) {
    const day = from.get(fact.id) ?? fact.day
    for (const id of namedIn(fact.data)) {
      const creation = creations.get(id)
      const known = creation && from.get(creation.id)
      if (creation === undefined || known === undefined || known <= day) continue
      from.set(creation.id, day)
      toDo.push(creation)
    }
  }
  return facts.map((fact) => ({ fact, from: from.get(fact.id) ?? null }))
}

/** What brought each thing into being: the first event of the log that says so. */
const creationsIn = (facts: readonly CaseFact[]): ReadonlyMap<string, CaseFact> => {
  const found = new Map<string, CaseFact>()
  for (const fact of facts) {
    const creates = ABOUT.get(fact.type)?.creates
    const id: unknown = creates === undefined ? undefined : Reflect.get(fact.data, creates)
    const before = typeof id === 'string' ? found.get(id) : undefined
    if (typeof id === 'string' && (!before || fact.position < before.position)) found.set(id, fact)
  }
  return found
}
