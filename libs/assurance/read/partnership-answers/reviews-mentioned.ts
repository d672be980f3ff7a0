import type { ReviewAnswers } from './answers-of-partnership.js'

/** How many reviews are spoken of, and in how many records: papers that name none count some together. */
export interface ReviewsMentioned {
  readonly reviews: number
  readonly records: number
  readonly inGroups: boolean
}

export const reviewsMentioned = (records: readonly ReviewAnswers[]): ReviewsMentioned => ({
  reviews: records.reduce((sum, { reviewsCounted }) => sum + reviewsCounted, 0),
  records: records.length,
  inGroups: records.some(({ reviewsCounted }) => reviewsCounted > 1),
})
