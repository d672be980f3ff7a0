import { queryFor } from '@ledger/projections/query-handler'
import { notesOnPapers } from './read/papers-notes/papers-notes.js'
import { detailsOfReview } from './read/review-details/review-details.js'
import { allReviews } from './read/review-list/review-list.js'

export const ReviewList = queryFor('review-list', allReviews)
export const ReviewDetailsOf = queryFor('review-details', detailsOfReview)
export const PapersNotes = queryFor('papers-notes', notesOnPapers)
