import type { Answered, Place } from './answered.js'
import { placeInOrder, type Answer } from './order.js'

/** A recommendation in one line (docs/answers.md section 3). */
export interface Headline {
  readonly recommendationId: string
  readonly place: Place
  /** The answer shown; for a recommendation with no ask in N, that of the ask its place comes from. */
  readonly answer: Answer
  readonly askId: string
  /** Every ask in N has reached its own proof; false with none in N. */
  readonly reached: boolean
  /** How many asks have each answer, lowest first and those set aside last; always printed. */
  readonly spread: readonly { readonly answer: Answer; readonly count: number }[]
}

/** The asks of one recommendation; there is always at least one. */
export type Asks = readonly [Answered, ...Answered[]]

const WITHOUT_N: readonly Place[] = ['asks of others', 'history not taken up', 'closed before this ledger', 'replaced', 'no longer applies']

/**
 * Among the asks in N, first those that have not reached their own proof, then the lowest answer. With no ask in N: ask of others, history, or the
 * closing word (before this ledger, replaced, no longer applies, in that order).
 */
export const headlineOf = (asks: Asks): Headline => {
  const inN = asks.filter((ask) => ask.inN)
  const shown = inN.length > 0 ? lowest(inN) : lowest(firstPlace(asks))
  return {
    recommendationId: shown.recommendationId,
    place: shown.place,
    answer: shown.answer,
    askId: shown.askId,
    reached: inN.length > 0 && inN.every(({ reached }) => reached),
    spread: spreadOfAnswers(asks),
  }
}

/** Headlines compared: one that has not reached is below one that has; then by the order of answers. */
export const compareHeadlines = (one: Pick<Headline, 'reached' | 'answer'>, other: Pick<Headline, 'reached' | 'answer'>): number =>
  Number(one.reached) - Number(other.reached) || placeInOrder(one.answer) - placeInOrder(other.answer)

const lowest = (asks: readonly Answered[]): Answered => {
  const [first] = [...asks].sort(compareHeadlines)
  if (!first) throw new Error('a recommendation has at least one ask')
  return first
}

const firstPlace = (asks: Asks): readonly Answered[] => {
  const place = WITHOUT_N.find((wanted) => asks.some((ask) => ask.place === wanted))
  return asks.filter((ask) => ask.place === place)
}

const spreadOfAnswers = (asks: Asks): Headline['spread'] =>
  [...new Set(asks.map(({ answer }) => answer))]
    .sort((one, other) => height(one) - height(other))
    .map((answer) => ({ answer, count: asks.filter((ask) => ask.answer === answer).length }))

const height = (answer: Answer): number => (placeInOrder(answer) < 0 ? Number.MAX_SAFE_INTEGER : placeInOrder(answer))
