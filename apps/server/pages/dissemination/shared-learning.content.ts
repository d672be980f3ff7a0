import { sharedLearning as everySharing } from '@ledger/dissemination'
import type { Seen } from '../content.js'
import { agencyNamesById } from '../asks-by-id.js'

/** Where learning was shared, and with how many. */
export const sharedLearning = ({ ask }: Seen, { counted }: { readonly counted: string | undefined }) => {
  const named = agencyNamesById(ask)
  const shared = ask(everySharing, {}).map((one) => ({
    ...one,
    attendance: one.attendance.map(({ agencyId, attended }) => ({ agency: named[agencyId] ?? 'an agency that is not named', attended })),
  }))
  const happened = shared.filter(({ planned }) => !planned)
  const ofReviews = happened.filter(({ reviewIds }) => reviewIds.length > 0)
  const ofNone = happened.filter(({ reviewIds }) => reviewIds.length === 0)
  return {
    ofReviews: counted === 'of-no-review' ? null : ofReviews,
    ofNone: counted === 'of-reviews' ? null : ofNone,
    planned: counted === undefined ? shared.filter(({ planned }) => planned) : [],
  }
}
