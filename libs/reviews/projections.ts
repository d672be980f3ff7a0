import { reviewList } from './read/review-list/review-list.js'
import { reviewDetails } from './read/review-details/review-details.js'
import { datesOfReview } from './read/dates-of-review/dates-of-review.js'
import { responsesToReview } from './read/responses-to-review/responses-to-review.js'
import { notesOnReview } from './read/notes-on-review/notes-on-review.js'
import { papersNotes } from './read/papers-notes/papers-notes.js'

/** What fills the tables that are asked. */
export const reviewProjections = [reviewList, reviewDetails, datesOfReview, responsesToReview, notesOnReview, papersNotes]
