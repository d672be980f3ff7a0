import type { PartnershipAnswers, RecommendationAnswered } from './answers-of-partnership.js'
import { COUNTED, countedBy } from './counted.js'

/** A number of what nobody has told: its name, its words, and exactly which recommendations it counts. */
export interface NotKnown {
  readonly slug: string
  readonly label: string
  readonly recommendations: readonly RecommendationAnswered[]
}

const UNKNOWN = ['nothing-recorded-or-no-reply-yet', 'silent', 'nothing-new', 'proof-not-set', 'proof-out-of-date'] as const

/** What nobody has told the ledger yet, the same in the terminal and on the site; numbers of zero are left out. It is never printed as failure. */
export const whatIsNotKnown = (answers: PartnershipAnswers): readonly NotKnown[] =>
  UNKNOWN.flatMap((name) => COUNTED.filter(({ slug }) => slug === name))
    .map((one) => ({ slug: one.slug, label: one.heading, recommendations: countedBy(answers, one) }))
    .filter(({ recommendations }) => recommendations.length > 0)
