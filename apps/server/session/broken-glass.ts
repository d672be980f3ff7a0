import { glassNoticesFor, openGlassesOf, type GlassOfReview } from '@ledger/access'
import { peopleWithPosts } from '@ledger/partnership'
import { allReviews } from '@ledger/reviews'
import type { View } from '@ledger/sight'
import type { GlassInView, GlassOnPages } from './glass-on-pages.js'
import type { Ask } from './visit.js'

/** What every page says to whoever it concerns. `now` is the instant of asking, in ISO 8601. */
export const glassInView = (ask: Ask, view: View, personId: string | null, now: string): GlassInView => {
  if (personId === null) return { open: [], notices: [] }
  const open = ask(openGlassesOf, { personId, at: now })
  const notices = ask(glassNoticesFor, { personId }).filter(({ reviewId }) => view.verdict('manage-need-to-know', reviewId).may)
  if (open.length + notices.length === 0) return { open: [], notices: [] }
  const codes = new Map(ask(allReviews, {}).map(({ reviewId, code }) => [reviewId, code]))
  const names = new Map(ask(peopleWithPosts, {}).map((person) => [person.personId, person.name]))
  const onPages = ({ glassId, reviewId, personId: who, at, until, mendedAt }: GlassOfReview): GlassOnPages => ({
    ...{ glassId, at, until: mendedAt ?? until },
    ...{ code: codes.get(reviewId) ?? '', name: names.get(who) || 'Somebody' },
  })
  return { open: open.map(onPages), notices: notices.map(onPages) }
}
