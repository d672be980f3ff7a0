import { no, type Verdict } from '@ledger/access'
import { reviewsOf, OF_EVERYBODY, OF_NO_REVIEW, type View } from '@ledger/sight'
import type { ReadDatabase } from '@ledger/kernel'
import type { Needed } from './addresses.js'

/** What the rule says of a request: `unseen` where what it asks for must look as if it were not there. */
export type Admission = { readonly verdict: Verdict } | 'unseen'

/** Asks the rule for what a page or route needs. `db` holds everything. What is not known is for the page to say so. */
export const admissionOf = (
  needed: Exclude<Needed, 'anybody'>,
  params: Readonly<Record<string, string>>,
  view: View,
  db: ReadDatabase,
): Admission => {
  const { deed, thing } = needed
  if (thing === null) return { verdict: view.toPartnership(deed) }
  const id = params[thing] ?? ''
  const reviews = reviewsOf(db, [id]).get(id)
  if (reviews === undefined) return 'unseen'
  // Whoever has a conflict of interest in one of its reviews sees nothing of it, though it be of another that they see.
  if (reviews.length > 1 && reviews.some((reviewId) => view.reviews.get(reviewId)?.relation === 'conflicted')) return 'unseen'
  const isOwn = view.ownThings.has(id) || view.sight.things.includes(id)
  const ids = reviews.filter((reviewId) => reviewId !== OF_EVERYBODY).map((reviewId) => (reviewId === OF_NO_REVIEW ? null : reviewId))
  const seen = ids.length === 0 || ids.some((reviewId) => view.verdict('see-review', reviewId).may) || isOwn
  if (!seen) return 'unseen'
  const verdicts = (ids.length === 0 ? [null] : ids).map((reviewId) => view.verdict(deed, reviewId, isOwn))
  const allowed = verdicts.find(({ may }) => may)
  if (allowed) return { verdict: allowed }
  // What is asked of their own agency is seen, and its words unless proceedings are live, though nothing else of the review is.
  const isShownAsOwn = deed === 'see-case-words' ? view.sight.wordsOfThings.includes(id) : deed === 'see-review' && isOwn
  if (isShownAsOwn) return { verdict: { may: true, reasons: ['own agency'] } }
  return { verdict: verdicts[0] ?? no('no role for it') }
}
