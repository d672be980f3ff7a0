import { isRealDay, refuse, type IsoDate, type Refusal } from '@ledger/kernel'
import type { RecordedReview, Review } from './review.js'

export const isRecorded = (state: Review): state is RecordedReview => state.status === 'recorded'

export const notRecorded = (): Refusal => refuse('review-not-recorded')

export const itIsADay = (day: IsoDate | null): Refusal | undefined =>
  day === null || isRealDay(day) ? undefined : refuse('not-a-day', { day })
