import type { AskAnswered, PartnershipAnswers, RecommendationAnswered } from './answers-of-partnership.js'
import { recommendationsIn } from './counted.js'
import type { Movement } from './movement.js'

/** A number of the front sheet that counts asks: one recommendation to one body. */
export interface CountedAsk extends AskAnswered {
  readonly recommendation: RecommendationAnswered
}

export const asksIn = (answers: PartnershipAnswers): readonly CountedAsk[] =>
  recommendationsIn(answers).flatMap((recommendation) => recommendation.asks.map((ask) => ({ ...ask, recommendation })))

/** What papers say of a date is as of those papers: it is neither late nor due today. */
const isNow = ({ answered }: CountedAsk): boolean => answered.place !== 'history not taken up'

export const ASKS_COUNTED = {
  overdue: { heading: 'Asks with something overdue', counts: (ask: CountedAsk) => isNow(ask) && ask.timing?.says === 'overdue' },
  'due-soon': { heading: 'Asks with something due soon', counts: (ask: CountedAsk) => isNow(ask) && ask.timing?.says === 'due soon' },
  'dates-moved': {
    heading: 'Asks with a date that moved in the last quarter',
    counts: ({ askId }: CountedAsk, movement: Movement | null) => movement?.datesMoved.includes(askId) ?? false,
  },
  'dates-moved-again': {
    heading: 'Asks with a date that moved in the last quarter, not for the first time',
    counts: ({ askId }: CountedAsk, movement: Movement | null) => movement?.datesMovedAgain.includes(askId) ?? false,
  },
} as const

export type AskCount = keyof typeof ASKS_COUNTED

export const isAskCount = (slug: string): slug is AskCount => slug in ASKS_COUNTED

/** Exactly the asks that a number counts; what moved is found between two dates. */
export const asksCountedBy = (answers: PartnershipAnswers, name: AskCount, movement: Movement | null): readonly CountedAsk[] =>
  asksIn(answers).filter((ask) => ASKS_COUNTED[name].counts(ask, movement))
