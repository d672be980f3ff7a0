import type { PrintedFact } from '../printed-fact.js'
import { actionFacts, type Reading } from '../reading/reading.js'
import { lapseOf, shelfFrom } from '../reading/tests-together.js'
import type { Rule } from './rule.js'

const theFindingAgainst = ({ tests: { against } }: Reading): readonly PrintedFact[] =>
  against ? [{ kind: 'finding against', finding: against.finding, proofBefore: against.proofBefore?.proof ?? null }] : []

const thePair = ({ tests: { held }, state: { policy } }: Reading): readonly PrintedFact[] => {
  if (!held) return []
  const [from, to] = held
  return [{ kind: 'positive tests', tests: held, lapse: lapseOf(from, policy) < shelfFrom(to) ? { from, to } : null }]
}

const theTest = ({ tests: { latest } }: Reading): readonly PrintedFact[] =>
  latest ? [{ kind: 'positive tests', tests: [latest], lapse: null }] : []

const theLapse = ({ tests: { latest, held, lapsesOn } }: Reading): readonly PrintedFact[] =>
  latest && lapsesOn
    ? [{ kind: 'proof lapsed', was: held ? 'held at re-check' : 'seen in practice', tests: held ?? [latest], lapsedOn: lapsesOn }]
    : []

const theImplication = ({ tests: { latest } }: Reading): readonly PrintedFact[] =>
  latest ? [{ kind: 'implied by test', test: latest }] : []

const isPastShelfLife = ({ tests, withinShelfLife }: Reading): boolean => tests.latest !== null && !withinShelfLife
const asksSeen = ({ proofAsked }: Reading): boolean => proofAsked?.proof === 'seen'
const theHeldAndTheLatest = ({ tests: { held, latest } }: Reading) => [...(held ?? []), latest]

/** Rows 5 to 10: what was looked for in practice. */
export const practiceRules: readonly Rule[] = [
  {
    number: 5,
    when: 'a finding against stands, and proof had been on record',
    answer: 'gap found again',
    proof: 'none',
    fits: ({ tests }) => tests.against !== null && tests.against.proofBefore !== null,
    prints: theFindingAgainst,
    standsOn: ({ tests: { against } }) =>
      against ? [against.finding, against.proofBefore?.proof ?? null, against.proofBefore?.finding ?? null] : [],
  },
  {
    number: 6,
    when: 'a failed test stands, with no proof before it',
    answer: 'not found in practice',
    proof: 'none',
    fits: ({ tests }) => tests.against !== null,
    prints: theFindingAgainst,
    standsOn: (reading) => [reading.tests.against?.finding ?? null, ...actionFacts(reading)],
  },
  {
    number: 7,
    when: 'two positive tests, the latest within its shelf life',
    answer: 'held at re-check',
    proof: 'held',
    fits: ({ tests, withinShelfLife }) => withinShelfLife && tests.held !== null,
    prints: thePair,
    standsOn: (reading) => [...theHeldAndTheLatest(reading), ...actionFacts(reading)],
  },
  {
    number: 8,
    when: 'one positive test, within its shelf life',
    answer: 'seen in practice',
    proof: 'in practice',
    fits: ({ withinShelfLife }) => withinShelfLife,
    prints: theTest,
    standsOn: (reading) => [reading.tests.latest, ...actionFacts(reading)],
  },
  {
    number: 9,
    when: 'the latest positive test is past its shelf life, and the proof asked is not seen',
    answer: 'proof out of date',
    proof: 'seen',
    fits: (reading) => isPastShelfLife(reading) && !asksSeen(reading),
    prints: theLapse,
    standsOn: theHeldAndTheLatest,
  },
  {
    number: 10,
    when: 'the latest positive test is past its shelf life, and the proof asked is seen',
    answer: 'done and checked',
    proof: 'seen',
    fits: isPastShelfLife,
    prints: theImplication,
    standsOn: ({ tests: { latest }, proofAsked }) => [latest, proofAsked],
  },
]
