import type { Row } from '../telling.js'
import { actionEntries } from './entries-of-actions.js'
import { auditEntries, paperNoteEntries } from './entries-of-papers.js'
import { agencyEntries, bodyEntries } from './entries-of-partnership.js'
import { sharedEntries } from './entries-of-sharing.js'
import { reviewEntries } from './entries-of-review.js'
import { tellingOf, type SourceOfReviews } from './reviews-source.js'

/** What each entry of a partnership's reviews tells: what is named before what names it. */
export const rowsOfReviews = (source: SourceOfReviews): readonly Row[] => {
  const telling = tellingOf(source)
  const nowhere = { review: null, recommendation: null, asks: [] }
  const entries = [
    ...agencyEntries(telling),
    ...bodyEntries(telling),
    ...reviewEntries(telling),
    ...actionEntries(source.file.actions ?? [], nowhere, '$.actions', telling),
    ...sharedEntries(telling),
    ...auditEntries(telling),
    ...paperNoteEntries(telling),
  ]
  return entries.map((one, index) => ({ ...one, line: index + 1 }))
}
