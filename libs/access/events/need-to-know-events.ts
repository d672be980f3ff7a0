import { circumstancesClosed, type CircumstancesClosed } from './circumstances-closed.js'
import { circumstancesOpened, type CircumstancesOpened } from './circumstances-opened.js'
import { conflictDeclared, type ConflictDeclared } from './conflict-declared.js'
import { conflictEnded, type ConflictEnded } from './conflict-ended.js'
import { glassBroken, type GlassBroken } from './glass-broken.js'
import { glassMended, type GlassMended } from './glass-mended.js'
import { glassNoticeSeen, type GlassNoticeSeen } from './glass-notice-seen.js'
import { reviewClosedTo, type ReviewClosedTo } from './review-closed-to.js'
import { reviewHeld, type ReviewHeld } from './review-held.js'
import { reviewHoldLifted, type ReviewHoldLifted } from './review-hold-lifted.js'
import { reviewMemberJoined, type ReviewMemberJoined } from './review-member-joined.js'
import { reviewMemberLeft, type ReviewMemberLeft } from './review-member-left.js'
import { reviewOpenedTo, type ReviewOpenedTo } from './review-opened-to.js'
import { reviewSealed, type ReviewSealed } from './review-sealed.js'
import { reviewUnsealed, type ReviewUnsealed } from './review-unsealed.js'
import { workOnReviewClosed, type WorkOnReviewClosed } from './work-on-review-closed.js'
import { workOnReviewReopened, type WorkOnReviewReopened } from './work-on-review-reopened.js'

export type { CircumstancesClosed } from './circumstances-closed.js'
export type { CircumstancesOpened } from './circumstances-opened.js'
export type { ConflictDeclared } from './conflict-declared.js'
export type { ConflictEnded } from './conflict-ended.js'
export type { GlassBroken } from './glass-broken.js'
export type { GlassMended } from './glass-mended.js'
export type { GlassNoticeSeen } from './glass-notice-seen.js'
export type { ReviewClosedTo } from './review-closed-to.js'
export type { Proceedings, ReviewHeld } from './review-held.js'
export type { ReviewHoldLifted } from './review-hold-lifted.js'
export type { PartInReview, ReviewMemberJoined } from './review-member-joined.js'
export type { ReviewMemberLeft } from './review-member-left.js'
export type { ReviewOpenedTo } from './review-opened-to.js'
export type { ReviewSealed } from './review-sealed.js'
export type { ReviewUnsealed } from './review-unsealed.js'
export type { WorkOnReviewClosed } from './work-on-review-closed.js'
export type { WorkOnReviewReopened } from './work-on-review-reopened.js'

/** Who needs to know of a review: the stream `<partnership>.needtoknow-<reviewId>`. */
export type NeedToKnowEvent =
  | CircumstancesClosed
  | CircumstancesOpened
  | ConflictDeclared
  | ConflictEnded
  | GlassBroken
  | GlassMended
  | GlassNoticeSeen
  | ReviewClosedTo
  | ReviewHeld
  | ReviewHoldLifted
  | ReviewMemberJoined
  | ReviewMemberLeft
  | ReviewOpenedTo
  | ReviewSealed
  | ReviewUnsealed
  | WorkOnReviewClosed
  | WorkOnReviewReopened

export const needToKnowEvents = [
  circumstancesClosed,
  circumstancesOpened,
  conflictDeclared,
  conflictEnded,
  glassBroken,
  glassMended,
  glassNoticeSeen,
  reviewClosedTo,
  reviewHeld,
  reviewHoldLifted,
  reviewMemberJoined,
  reviewMemberLeft,
  reviewOpenedTo,
  reviewSealed,
  reviewUnsealed,
  workOnReviewClosed,
  workOnReviewReopened,
] as const
