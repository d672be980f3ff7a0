import type { AskAnswered, PartnershipAnswers, RecommendationAnswered } from '@ledger/assurance'
import { recommendationsIn } from './counted.js'
import type { Quarter } from './quarter.js'

/** A number of the front sheet that counts asks: one recommendation to one body. */
export interface CountedAsk extends AskAnswered {
  readonly recommendation: RecommendationAnswered
}

export const asksIn = (answers: PartnershipAnswers): readonly CountedAsk[] =>
  recommendationsIn(answers).flatMap((recommendation) => recommendation.asks.map((ask) => ({ ...ask, recommendation })))

export const ASKS_COUNTED = {
  overdue: { heading: 'Asks with something overdue', counts: ({ timing }: CountedAsk) => timing?.says === 'overdue' },
  'due-soon': { heading: 'Asks with something due soon', counts: ({ timing }: CountedAsk) => timing?.says === 'due soon' },
  'dates-moved': {
    heading: 'Asks with a date that moved in the last quarter',
    counts: ({ askId }: CountedAsk, quarter: Quarter | null) => quarter?.movement.datesMoved.includes(askId) ?? false,
  },
  'dates-moved-again': {
    heading: 'Asks with a date that moved in the last quarter, not for the first time',
    counts: ({ askId }: CountedAsk, quarter: Quarter | null) => quarter?.movement.datesMovedAgain.includes(askId) ?? false,
  },
} as const

export type AskCount = keyof typeof ASKS_COUNTED

export const isAskCount = (slug: string): slug is AskCount => slug in ASKS_COUNTED
