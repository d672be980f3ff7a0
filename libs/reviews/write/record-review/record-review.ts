import { Command, itHasWords, itIsACount, itIsSaid, refuse, type Refusal, type Slice } from '@ledger/kernel'
import type { ReviewRecorded } from '../../events/index.js'
import { review, type OfReview, type Review } from '../review.js'
import { itIsADay } from '../rules.js'

/** Somebody records a review, or several unnamed ones as one record with a count. */
export class RecordReview extends Command<RecordReviewData> {}

export type RecordReviewData = Omit<ReviewRecorded['data'], 'reviewId'>

export const recordReview: Slice<RecordReviewData, Review, OfReview, object> = {
  name: 'record-review',
  category: 'review',
  creates: true,
  id: (_, newId) => newId,
  evolution: review,
  decide: (command, state, _, { newId }) =>
    itIsRecordedOnce(state) ??
    itIsSaid(command.code, 'code-missing') ??
    itHasWords(command.title, 'title-missing') ??
    itIsACount(command.reviewsCounted, 'reviews-not-counted-in-whole-ones', 1) ??
    itIsADay(command.knownTo) ??
    theIncidentIsNoFinerThanAQuarter(command) ?? [{ type: 'ReviewRecorded', data: { reviewId: newId, ...command } }],
}

const itIsRecordedOnce = ({ status }: Review): Refusal | undefined =>
  status === 'not recorded' ? undefined : refuse('review-already-recorded')

/** A day or month could tell who the child was. */
const theIncidentIsNoFinerThanAQuarter = ({ quarterOfIncident }: RecordReviewData): Refusal | undefined =>
  quarterOfIncident === null || /^\d{4}(\/\d{2})?(-Q[1-4])?$/.test(quarterOfIncident) ? undefined : refuse('incident-finer-than-a-quarter')
