import { ExtendReviewSource, RecordReview, RetitleReview, type RecordReviewData } from '@ledger/reviews/contract'
import { onlyOnce, wish, type Thing } from '../telling.js'
import { said, type Made } from './making.js'

export const reviewThing = (
  reviewId: string,
  commandId: string | null,
  { data, knownTo, cells }: Omit<Made<RecordReviewData>, 'commandId'>,
): Thing => ({
  label: 'review',
  id: reviewId,
  kind: 'review',
  name: data.code,
  make: commandId === null ? null : { commandId, wish: wish(RecordReview, data, { knownTo }) },
  aspects: [
    said('title', cells('title'), data.title.text, () => [wish(RetitleReview, { reviewId, title: data.title }, { knownTo })]),
    said('known to', cells('known to'), data.knownTo ?? '', () => [
      wish(ExtendReviewSource, { reviewId, knownTo: data.knownTo }, { knownTo }),
    ]),
    onlyOnce('type', cells('type'), data.reviewType),
    onlyOnce('type as published', cells('type as published'), data.typeAsPublished ?? ''),
    onlyOnce('circumstances', cells('circumstances'), data.circumstances?.text ?? ''),
    onlyOnce('count', cells('count'), `${data.reviewsCounted} ${data.joint} ${data.ageBand} ${data.harmClass} ${data.quarterOfIncident}`),
  ],
})
