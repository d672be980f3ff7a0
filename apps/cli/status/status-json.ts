import type { Answer, PartnershipAnswers, RecommendationAnswered, ReviewAnswers } from '@ledger/assurance'
import type { Basis, IsoDate } from '@ledger/kernel'

/** What `status --json` says. Other programs read it: fields are added, never renamed. */
export interface StatusJson {
  readonly asAt: IsoDate
  readonly position: string | null
  /** What of the partnerships is shown and counted for whoever asks; null where it is everything. */
  readonly seen: string | null
  readonly partnerships: readonly PartnershipJson[]
}

export interface PartnershipJson {
  readonly code: string
  readonly name: string
  readonly basis: Basis
  readonly knownTo: IsoDate | null
  readonly proofReached: { readonly n: number; readonly of: number }
  /** Recommendations by the answer in their headline; asks of others are counted apart. */
  readonly byAnswer: Partial<Record<Answer, number>>
  readonly asksOfOthers: number
  readonly reviews: readonly ReviewJson[]
  readonly actionsWithoutRecommendation: number
}

type ReviewJson = ReturnType<typeof reviewJson>

export const partnershipJson = (answers: PartnershipAnswers, basis: Basis, actionsWithoutRecommendation: number): PartnershipJson => ({
  code: answers.code,
  name: answers.name,
  basis,
  knownTo: answers.knownTo,
  proofReached: answers.proofReached,
  byAnswer: byAnswer(answers.reviews.flatMap(({ recommendations }) => recommendations)),
  asksOfOthers: answers.counts.outside['asks of others'],
  reviews: answers.reviews.map(reviewJson),
  actionsWithoutRecommendation,
})

const reviewJson = ({ code, title, reviewType, proofReached, weakest, recommendations, learning }: ReviewAnswers) => ({
  code,
  title,
  type: reviewType,
  byAnswer: byAnswer(recommendations),
  proofReached,
  weakest,
  recommendations: recommendations.map(({ number, headline, asks }) => ({
    number,
    answer: headline.answer,
    spread: headline.spread,
    asks: asks.map(({ addressedTo, answered, because }) => ({
      addressee: addressedTo,
      answer: answered.answer,
      proofAsked: proofInWords(answered.proofAsked),
      proofReached: answered.proofReached,
      because,
      events: answered.events,
    })),
  })),
  learning: learning.map(({ number, answered }) => ({ number, answered: answered.answer })),
})

const proofInWords = (asked: { readonly proof: string; readonly measure: boolean } | null): string | null =>
  asked && (asked.measure ? `${asked.proof}, with a measure` : asked.proof)

export const byAnswer = (recommendations: readonly RecommendationAnswered[]): Partial<Record<Answer, number>> => {
  const counts: Partial<Record<Answer, number>> = {}
  for (const { headline } of recommendations)
    if (headline.place !== 'asks of others') counts[headline.answer] = (counts[headline.answer] ?? 0) + 1
  return counts
}
