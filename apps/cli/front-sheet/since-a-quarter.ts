import type { RecommendationAnswered } from '@ledger/assurance'
import { dayInWords } from '@ledger/kernel'
import { all, type FrontSheet, type Since } from './front-sheet.js'
import { counted, wrapped } from './layout.js'

/** What reached its proof, what lost it, and what else moved. */
export const moved = ({ answers }: FrontSheet, { day, before, movement }: Since): readonly string[] => {
  const net = answers.counts.reached - before.counts.reached
  const gone = movement.reached.length - movement.lost.length - net
  return wrapped(
    `SINCE ${dayInWords(day).toUpperCase()}: ${movement.reached.length} reached their proof and ${movement.lost.length} lost it${gone === 0 ? '' : `, ${gone} that had it left the count`} (net ${signed(net)}). ` +
      `${movement.advanced.length} moved on without reaching it; ${movement.added.length} are new; ${movement.leftN.length} left the count. ` +
      `Dates moved on ${counted(movement.datesMoved.length, 'ask')}, on ${movement.datesMovedAgain.length} of them not for the first time.`,
  )
}

const signed = (count: number): string => (count > 0 ? `+${count}` : count < 0 ? `−${-count}` : '0')

/** What stands lower than it did, those that had reached their proof first. */
export const fellBack = (sheet: FrontSheet, { movement, before }: Since): readonly string[] => {
  const was = new Map(all(before).map((one) => [one.recommendationId, one]))
  const hadReached = ({ recommendationId }: RecommendationAnswered): number => Number(was.get(recommendationId)?.headline.reached ?? false)
  const fallen = all(sheet.answers)
    .filter(({ recommendationId }) => movement.fellBack.includes(recommendationId))
    .toSorted((one, other) => hadReached(other) - hadReached(one))
  const shown = fallen.slice(0, 6)
  return [
    `WHAT FELL BACK: ${fallen.length === 0 ? 'nothing' : counted(fallen.length, 'recommendation')}`,
    ...shown.flatMap((one) =>
      wrapped(
        `${called(sheet, one)}: ${was.get(one.recommendationId)?.headline.answer ?? ''} → ${one.headline.answer}. ${lowestBecause(one)}`,
        2,
        4,
      ),
    ),
    ...(fallen.length > shown.length ? [`  and ${fallen.length - shown.length} more; the site lists them all`] : []),
  ]
}

const called = ({ answers }: FrontSheet, { reviewId, number }: RecommendationAnswered): string =>
  `${answers.reviews.find((review) => review.reviewId === reviewId)?.title ?? ''} ${number}`

const lowestBecause = ({ headline, asks }: RecommendationAnswered): string =>
  asks.find(({ askId }) => askId === headline.askId)?.because ?? ''
