import { addMonths, earliest, latest, type IsoDate } from '@ledger/kernel'
import type { AskState, Policy } from '../state/ask-state.js'
import { byDay, lastOf, type Fact } from '../state/fact.js'
import type { Finding, ProofReachedBefore, Test } from '../state/test.js'
import { isPositive, whyNotRead, type NotRead } from './test-reading.js'

/** What the tests and the learning linked as the same gap say together (docs/answers.md section 1, tests together). */
export interface TestsTogether {
  /** The finding against that stands and moves the answer. */
  readonly against: StandingAgainst | null
  /** Learning or a partly result that stands with no proof before it: printed, never an answer. */
  readonly onlyPrinted: Finding | null
  /** Positive tests after the last finding against, oldest first. */
  readonly positive: readonly Test[]
  readonly latest: Test | null
  readonly held: readonly [Test, Test] | null
  /** The day the latest positive test goes out of date; null without one. */
  readonly lapsesOn: IsoDate | null
  readonly notRead: readonly NotRead[]
}

export interface StandingAgainst {
  readonly finding: Finding
  /** A proof that was on record when this or an earlier finding was recorded: then the gap is back. */
  readonly proofBefore: { readonly proof: Test | ProofReachedBefore; readonly finding: Finding } | null
}

export const testsTogether = (state: AskState): TestsTogether => {
  const notRead = state.tests.flatMap((test) => whyNotRead(state, test) ?? [])
  const unread = new Set(notRead.map(({ test }) => test))
  const read = state.tests.filter((test) => !unread.has(test))
  const found = read.filter(isPositive)
  const against = [...read.filter((test) => !isPositive(test)), ...state.sameGap].sort(byDay)
  const standing = against.filter((finding) => !found.some((test) => test.day > finding.day))
  const moves = standingAgainst(state, found, against, standing)
  const positive = found.filter((test) => against.every((finding) => test.day > finding.day)).sort(byShelf)
  const last = positive.at(-1) ?? null
  return {
    against: moves,
    onlyPrinted: moves ? null : lastOf(standing),
    positive,
    latest: last,
    held: heldPair(positive, state.policy),
    lapsesOn: last ? lapseOf(last, state.policy) : null,
    notRead,
  }
}

const standingAgainst = (
  state: AskState,
  found: readonly Test[],
  against: readonly Finding[],
  standing: readonly Finding[],
): StandingAgainst | null => {
  const last = lastOf(standing)
  if (last === null) return null
  const proofs = [
    ...found.map((test) => ({ proof: test, from: test.countsFrom })),
    ...state.reachedBefore.map((proof) => ({ proof, from: proof.position })),
  ]
  const before = against
    .filter((finding) => finding.day <= last.day)
    .flatMap((finding) => proofs.filter(({ from }) => from < finding.position).map(({ proof }) => ({ proof, finding })))
  const proofBefore = before.at(-1)
  if (proofBefore) return { finding: last, proofBefore }
  const failed = lastOf(standing.filter((finding) => finding.kind === 'test' && finding.result === 'not found'))
  return failed && { finding: failed, proofBefore: null }
}

/** Shelf life counts from the first day a test can have been held. */
export const shelfFrom = (test: Test): IsoDate => (test.on && earliest(test.on)) ?? test.day

export const lapseOf = (test: Test, { shelfLifeMonths }: Policy): IsoDate => addMonths(shelfFrom(test), shelfLifeMonths)

const byShelf = (one: Test, other: Test): number => shelfFrom(one).localeCompare(shelfFrom(other)) || byDay(one, other)

/** Some two of other samples, at least the interval apart: the latest pair there is. */
const heldPair = (positive: readonly Test[], policy: Policy): readonly [Test, Test] | null => {
  for (const later of [...positive].reverse()) {
    const earlier = positive.findLast((test) => test.sample.key !== later.sample.key && isFarEnough(test, later, policy))
    if (earlier) return [earlier, later]
  }
  return null
}

const isFarEnough = (earlier: Test, later: Test, { recheckIntervalMonths }: Policy): boolean =>
  shelfFrom(later) >= addMonths((earlier.on && latest(earlier.on)) ?? earlier.day, recheckIntervalMonths) &&
  lastDay(earlier) < shelfFrom(later)

const lastDay = (fact: Fact): IsoDate => (fact.on && latest(fact.on)) ?? fact.day
