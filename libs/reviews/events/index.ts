import { liveTrackingTakenUp, type LiveTrackingTakenUp } from './live-tracking-taken-up.js'
import { papersNoted, type PapersNoted } from './papers-noted.js'
import { reviewDated, type ReviewDated } from './review-dated.js'
import { reviewNoted, type ReviewNoted } from './review-noted.js'
import { reviewRecorded, type ReviewRecorded } from './review-recorded.js'
import { reviewResponded, type ReviewResponded } from './review-responded.js'
import { reviewRetitled, type ReviewRetitled } from './review-retitled.js'
import { reviewSourceExtended, type ReviewSourceExtended } from './review-source-extended.js'

export type * from './review-type.js'
export type { LiveTrackingTakenUp } from './live-tracking-taken-up.js'
export type { PapersNoted } from './papers-noted.js'
export type { ReviewDated } from './review-dated.js'
export type { ReviewNoted } from './review-noted.js'
export type { ReviewRecorded } from './review-recorded.js'
export type { ReviewResponded } from './review-responded.js'
export type { ReviewRetitled } from './review-retitled.js'
export type { ReviewSourceExtended } from './review-source-extended.js'

/** Every event of this capability. */
export type ReviewEvent =
  ReviewRecorded | ReviewRetitled | ReviewDated | ReviewSourceExtended | LiveTrackingTakenUp | ReviewResponded | ReviewNoted | PapersNoted

export const reviewEvents = [
  reviewRecorded,
  reviewRetitled,
  reviewDated,
  reviewSourceExtended,
  liveTrackingTakenUp,
  reviewResponded,
  reviewNoted,
  papersNoted,
] as const
