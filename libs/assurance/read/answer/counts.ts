import type { Answered, Place } from './answered.js'
import { headlineOf, type Asks } from './headline.js'
import { lineOf, LINES, type Line } from './lines.js'
import type { Proof } from './state/ask-state.js'

/** The five lines outside N. */
export const OUTSIDE_LINES = [
  'asks of others',
  'history not taken up',
  'closed before this ledger',
  'replaced',
  'no longer applies',
] as const
export type OutsideLine = Exclude<Place, 'in N'>

/** Reached the proof asked for, n of N, and every other recommendation on exactly one line (docs/answers.md section 4). */
export interface Counts {
  readonly basis: 'recommendations' | 'asks'
  readonly all: number
  /** N. */
  readonly of: number
  /** n. */
  readonly reached: number
  /** Of those reached: any ask resting on a check within the same employer. */
  readonly withinSameEmployer: number
  /** Of those reached: any ask whose proof was lowered. */
  readonly afterLoweredProof: number
  /** In N, with an ask whose proof is not set: never reached. */
  readonly proofNotSet: number
  /** N by the proof asked of the ask in the headline. */
  readonly proofMix: Readonly<Record<Proof | 'not set', number>>
  /** N − n, each on one line; lines of zero included. */
  readonly lines: Readonly<Record<Line, number>>
  readonly outside: Readonly<Record<OutsideLine, number>>
  /** Of the asks of others: how many have a reply. */
  readonly repliesFromOthers: number
}

/** Counts recommendations, each given as its asks. It always adds up: N and the five lines outside it make all; n and the lines make N. */
export const countsOf = (recommendations: readonly Asks[]): Counts => tally(recommendations, 'recommendations')

/** The same, counting asks. */
export const countsOfAsks = (asks: readonly Answered[]): Counts =>
  tally(
    asks.map((ask): Asks => [ask]),
    'asks',
  )

const tally = (all: readonly Asks[], basis: Counts['basis']): Counts => {
  const headed = all.map((asks) => ({ headline: headlineOf(asks), asks, inN: asks.filter(({ inN }) => inN) }))
  const counted = headed.filter(({ headline }) => headline.place === 'in N')
  const reached = counted.filter(({ headline }) => headline.reached)
  const short = counted.filter(({ headline }) => !headline.reached)
  return {
    basis,
    all: all.length,
    of: counted.length,
    reached: reached.length,
    withinSameEmployer: reached.filter(({ inN }) => inN.some(({ answer }) => answer === 'checked within the same employer')).length,
    afterLoweredProof: reached.filter(({ inN }) => inN.some(({ proofLowered }) => proofLowered)).length,
    proofNotSet: counted.filter(({ inN }) => inN.some(({ proofAsked }) => proofAsked === null)).length,
    proofMix: proofMixOf(counted.map(({ headline, inN }) => inN.find(({ askId }) => askId === headline.askId))),
    lines: countBy(LINES, short, ({ headline }) => lineOf(headline.answer)),
    outside: countBy(OUTSIDE_LINES, headed, ({ headline }) => headline.place),
    repliesFromOthers: headed.filter(
      ({ headline, asks }) =>
        headline.place === 'asks of others' && asks.some(({ place, replied }) => place === 'asks of others' && replied),
    ).length,
  }
}

const proofMixOf = (asks: readonly (Answered | undefined)[]): Counts['proofMix'] =>
  countBy(['seen', 'seen in practice', 'held at re-check', 'not set'], asks, (ask) => ask?.proofAsked?.proof ?? 'not set')

const countBy = <Key extends string, Item>(
  keys: readonly Key[],
  items: readonly Item[],
  keyOf: (item: Item) => string | null,
): Record<Key, number> => {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>
  for (const item of items) {
    const key = keys.find((candidate) => candidate === keyOf(item))
    if (key) counts[key] += 1
  }
  return counts
}
