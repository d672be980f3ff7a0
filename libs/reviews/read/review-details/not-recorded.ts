import type { DateOfReview } from '../dates-of-review/dates-of-review.js'
import type { ListedReview } from '../review-list/review-list.js'

/** What the papers do not say of a review. It is never printed as failure. */
export type NotRecorded =
  | 'what kind of review it was'
  | 'whether it was joint'
  | 'when it was commissioned'
  | 'when it was completed'
  | 'when it was published'
  | 'the age band'
  | 'the kind of harm'
  | 'the quarter of the incident'
  | 'what happened, in short'
  | 'a response to the review'
  | 'the day to which its papers speak'

interface Recorded extends ListedReview {
  readonly ageBand: string | null
  readonly harmClass: string | null
  readonly quarterOfIncident: string | null
  readonly circumstances: string | null
  readonly dates: readonly DateOfReview[]
  readonly responses: readonly unknown[]
}

export const notRecorded = (review: Recorded): readonly NotRecorded[] => {
  const dated = new Set(review.dates.map(({ milestone }) => milestone))
  const missing: readonly (readonly [NotRecorded, boolean])[] = [
    ['what kind of review it was', review.reviewType === 'not stated'],
    ['whether it was joint', review.joint === null],
    ['when it was commissioned', !dated.has('commissioned')],
    ['when it was completed', !dated.has('completed')],
    ['when it was published', !dated.has('published')],
    ['the age band', review.ageBand === null],
    ['the kind of harm', review.harmClass === null],
    ['the quarter of the incident', review.quarterOfIncident === null],
    ['what happened, in short', review.circumstances === null],
    ['a response to the review', review.responses.length === 0],
    ['the day to which its papers speak', review.knownTo === null && review.liveFrom === null],
  ]
  return missing.filter(([, isMissing]) => isMissing).map(([what]) => what)
}
