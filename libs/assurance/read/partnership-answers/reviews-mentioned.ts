import type { ReviewAnswers } from './answers-of-partnership.js'

/** How many reviews are spoken of, and in how many records: papers that name none count some together. */
export interface ReviewsMentioned {
  /** Null where a record stands for so few that their number is not shown: then neither is a sum from which it could be taken. */
  readonly reviews: number | null
  readonly records: number
  readonly inGroups: boolean
}

export const reviewsMentioned = (records: readonly Pick<ReviewAnswers, 'reviewsCounted'>[]): ReviewsMentioned => ({
  reviews: records.reduce<number | null>(
    (sum, { reviewsCounted }) => (sum === null || typeof reviewsCounted !== 'number' ? null : sum + reviewsCounted),
    0,
  ),
  records: records.length,
  inGroups: records.some(({ reviewsCounted }) => reviewsCounted !== 1),
})
