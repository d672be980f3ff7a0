import { placeInOrder } from '../answer/order.js'
import type { PartnershipAnswers, RecommendationAnswered } from './answers-of-partnership.js'

/** What moved between two dates, by recommendation: ids, so that every number leads to exactly what it counts. */
export interface Movement {
  /** Reached the proof asked for now and not before. */
  readonly reached: readonly string[]
  /** In N at both dates, had reached it and has not now. Reached less lost is the change among those in N throughout. */
  readonly lost: readonly string[]
  /** Those lost, and those whose answer is lower than before without having reached. */
  readonly fellBack: readonly string[]
  /** In N at both dates, stands higher than before, without having reached. */
  readonly advanced: readonly string[]
  readonly added: readonly string[]
  /** In N before and outside it now; always printed. */
  readonly leftN: readonly string[]
  /** Asks whose date moved between; and those of them whose date had moved before. */
  readonly datesMoved: readonly string[]
  readonly datesMovedAgain: readonly string[]
}

export const movementBetween = (before: PartnershipAnswers, now: PartnershipAnswers): Movement => {
  const earlier = new Map(all(before).map((one) => [one.recommendationId, one]))
  const pairs = all(now).map((one) => ({ id: one.recommendationId, one, was: earlier.get(one.recommendationId) }))
  const ids = (which: (one: RecommendationAnswered, was: RecommendationAnswered) => boolean) =>
    pairs.flatMap(({ id, one, was }) => (was && which(one, was) ? [id] : []))
  const moved = pairs.flatMap(({ one, was }) =>
    one.asks.flatMap((ask) => {
      const moves = movesOf(was?.asks.find(({ askId }) => askId === ask.askId))
      return was && movesOf(ask) > moves ? [{ askId: ask.askId, again: Math.max(...ask.dateMoves) > 1 }] : []
    }),
  )
  return {
    reached: ids((one, was) => one.headline.reached && !was.headline.reached),
    lost: ids((one, was) => inNThroughout(one, was) && was.headline.reached && !one.headline.reached),
    fellBack: ids(fell),
    advanced: ids((one, was) => inNThroughout(one, was) && !one.headline.reached && !was.headline.reached && height(one) > height(was)),
    added: pairs.flatMap(({ id, was }) => (was ? [] : [id])),
    leftN: ids((one, was) => was.headline.place === 'in N' && one.headline.place !== 'in N'),
    datesMoved: moved.map(({ askId }) => askId),
    datesMovedAgain: moved.flatMap(({ askId, again }) => (again ? [askId] : [])),
  }
}

const all = ({ reviews }: PartnershipAnswers): readonly RecommendationAnswered[] =>
  reviews.flatMap(({ recommendations }) => recommendations)

const movesOf = (ask: RecommendationAnswered['asks'][number] | undefined): number =>
  (ask?.dateMoves ?? []).reduce((sum, moves) => sum + moves, 0)

const height = ({ headline }: RecommendationAnswered): number => placeInOrder(headline.answer)

const inNThroughout = (one: RecommendationAnswered, was: RecommendationAnswered): boolean =>
  one.headline.place === 'in N' && was.headline.place === 'in N'

/** Both in N: what had been reached is not now, or the answer is lower and nothing is reached. */
const fell = (one: RecommendationAnswered, was: RecommendationAnswered): boolean =>
  inNThroughout(one, was) &&
  !one.headline.reached &&
  (was.headline.reached || (height(one) >= 0 && height(was) >= 0 && height(one) < height(was)))
