import {
  glassNoticesFor,
  holdersOf,
  isSuspended,
  mayThey,
  ofNoReview,
  openGlassesOf,
  relationBy,
  relationsOf,
  reviewStates,
  rolesOf,
  isRole,
  type GlassOfReview,
  type Role,
} from '@ledger/access'
import type { ReadDatabase } from '@ledger/kernel'
import { peopleInPost, peopleWithPosts } from '@ledger/partnership'
import type { View } from '@ledger/sight'
import { ofToday, type Standing } from '../permission/standing.js'
import { noGlass, type GlassInView, type GlassOnPages } from './glass-on-pages.js'
import type { Ask } from './visit.js'

/** Whoever is told that nobody answers for what was opened. */
const told: readonly Role[] = ['business manager', 'partnership chair', 'delegated safeguarding partner']

/** Milliseconds for which it is said to them after it is over: nobody of them can say that they have read it. */
const SAID_FOR = 7 * 86_400_000

/** What every page says to whoever it concerns. `whole` holds everything, whatever the visitor sees; `now` is the instant of asking, in ISO 8601. */
export const glassInView = (ask: Ask, whole: ReadDatabase, view: View, { person, personId }: Standing, now: string): GlassInView => {
  if (personId === null) return noGlass
  // To whoever has lost the role with which they broke it, nothing is open.
  const open = ask(openGlassesOf, { personId, at: now }).filter(({ reviewId }) => view.verdict('break-glass', reviewId).may)
  const notices = ask(glassNoticesFor, { personId }).filter(({ reviewId }) => view.verdict('manage-need-to-know', reviewId).may)
  const isTold = person.kind === 'person' && person.roles.some((role) => told.includes(role))
  const unanswered = isTold ? withoutAnswer(whole, view, personId, now) : []
  if (open.length + notices.length + unanswered.length === 0) return noGlass
  const names = new Map(ask(peopleWithPosts, {}).map((one) => [one.personId, one.name]))
  const onPages = ({ glassId, personId: who, at, until, mendedAt }: GlassOfReview): GlassOnPages => ({
    ...{ glassId, at, until: mendedAt ?? until, name: names.get(who) || 'Somebody' },
  })
  return { open: open.map(onPages), notices: notices.map(onPages), unanswered: unanswered.map(onPages) }
}

/** Nothing of it reaches whoever has a conflict of interest in the review. */
const withoutAnswer = (whole: ReadDatabase, view: View, personId: string, now: string): readonly GlassOfReview[] => {
  const since = new Date(Date.parse(now) - SAID_FOR).toISOString()
  const lately = glassNoticesFor(whole, ofToday, { personId }).filter(({ until, mendedAt }) => (mendedAt ?? until) > since)
  return lately.filter((glass) => {
    const { may, reasons } = view.verdict('manage-need-to-know', glass.reviewId)
    return !may && !reasons.some((reason) => reason === 'conflict of interest') && !isAnsweredFor(whole, glass, now)
  })
}

/** Whether anybody besides whoever opened it answers for the review. */
const isAnsweredFor = (whole: ReadDatabase, { reviewId, personId: opener }: GlassOfReview, now: string): boolean => {
  const inPost = new Set(peopleInPost(whole, ofToday, {}).map((one) => one.personId))
  const review = { ...ofNoReview, ...reviewStates(whole, ofToday, {}).get(reviewId) }
  const answering = told.flatMap((role) => holdersOf(whole, ofToday, { role }))
  return [...new Set(answering)].some((personId) => {
    if (personId === opener || !inPost.has(personId) || isSuspended(whole, ofToday, { personId })) return false
    const roles = rolesOf(whole, ofToday, { personId }).filter(isRole)
    const relation = relationBy(relationsOf(whole, ofToday, { personId, at: now }).get(reviewId))
    const person = { kind: 'person', roles, active: true, scopes: null } as const
    return mayThey(person, 'manage-need-to-know', { kind: 'review', relation, own: false }, review).may
  })
}
