import { mayThey, ofNoReview, type Deed, type Person, type Relation, type ReviewState, type Verdict } from '@ledger/access/contract'
import { actionsAnswering, actionsOfOwners } from '@ledger/actions/contract'
import { requestsAskedBy } from '@ledger/keeping/contract'
import type { IsoDate, ReadDatabase } from '@ledger/kernel'
import { asksOfAgencies } from '@ledger/recommendations/contract'
import { publishedReviews } from '@ledger/reviews/contract'
import { OF_NO_REVIEW, reviewIds, reviewsOf } from './read/belonging/belonging.js'
import { smallBelow } from './small-counts.js'
import { seesAll, seesNothing, type Sight } from './sight.js'

/** Who looks, and how they stand to each review. */
export interface Viewing {
  readonly person: Person
  /** Null for whoever is no person of this partnership. */
  readonly personId: string | null
  /** The agencies for which the person speaks today. */
  readonly agencyIds: readonly string[]
  readonly today: IsoDate
  readonly states: ReadonlyMap<string, Omit<ReviewState, 'published'>>
  /** Reviews to which nothing of the kind is recorded are left out. */
  readonly relations: ReadonlyMap<string, Relation>
}

/** A review as it is for the person who looks. */
export interface ReviewInView {
  readonly state: ReviewState
  readonly relation: Relation
}

/** What somebody sees, and by which verdict; of things, those of their own agency. */
export interface View {
  readonly sight: Sight
  readonly reviews: ReadonlyMap<string, ReviewInView>
  readonly ownThings: ReadonlySet<string>
  /** Whether they may do a deed to the partnership as a whole. */
  toPartnership(deed: Deed): Verdict
  /** Whether they may do a deed to something of this review, or of none; `own` where it is their agency's. */
  verdict(deed: Deed, reviewId: string | null, own?: boolean): Verdict
}

/** Asks the one rule of every review. `db` holds everything, as it is today. */
export const viewOf = (db: ReadDatabase, viewing: Viewing): View => {
  const { person, personId, agencyIds, today, states, relations } = viewing
  const published = new Set(publishedReviews(db, today))
  const own = isAgencyLead(person) ? thingsOf(db, agencyIds) : { done: [], above: [] }
  const reviews = new Map(
    reviewIds(db).map((reviewId): [string, ReviewInView] => [
      reviewId,
      {
        state: { ...ofNoReview, ...states.get(reviewId), published: published.has(reviewId) },
        relation: relations.get(reviewId) ?? 'none',
      },
    ]),
  )
  const verdict: View['verdict'] = (deed, reviewId, own = false) => {
    const { relation, state } = (reviewId === null ? undefined : reviews.get(reviewId)) ?? { relation: 'none', state: ofNoReview }
    return mayThey(person, deed, { kind: 'review', relation, own }, state)
  }
  const those = (deed: Deed): readonly string[] => [...reviews.keys()].filter((reviewId) => verdict(deed, reviewId).may)
  const ofThings = reviewsOf(db, [...own.done, ...own.above])
  const ownThat = (deed: Deed, things: readonly string[]): readonly string[] =>
    things.filter((thing) =>
      (ofThings.get(thing) ?? []).every((reviewId) => verdict(deed, reviewId === OF_NO_REVIEW ? null : reviewId, true).may),
    )
  /** Whoever has a conflict of interest sees nothing of it, not even what they asked for. */
  const isConflicted = (thing: string): boolean =>
    (askedOf.get(thing) ?? []).some((reviewId) => reviews.get(reviewId)?.relation === 'conflicted')
  const toPartnership = (deed: Deed): Verdict => mayThey(person, deed, { kind: 'partnership' }, ofNoReview)
  const asked = personId !== null && toPartnership('see-keeping').may ? requestsAskedBy(db, personId) : []
  const askedOf = reviewsOf(db, asked)
  const requests = asked.filter((requestId) => !isConflicted(requestId))
  const sight: Sight = {
    whole: false,
    reviews: those('see-review'),
    conflicted: [...reviews].flatMap(([reviewId, { relation }]) => (relation === 'conflicted' ? [reviewId] : [])),
    things: [...ownThat('see-own-asks', [...own.done, ...own.above]), ...requests],
    wordsOfThings: [...ownThat('see-own-words', own.done), ...requests],
    caseWords: those('see-case-words'),
    circumstances: those('see-circumstances'),
    unattached: verdict('see-review', null).may,
    names: toPartnership('see-people').may,
    smallBelow: isShownWhatIsPublishedAlone(person) ? smallBelow(today) : null,
  }
  return {
    sight: toPartnership('see-partnership').may ? asWhole(sight, reviews.size) : seesNothing,
    reviews,
    toPartnership,
    ownThings: new Set(ownThat('see-own-asks', own.done)),
    verdict,
  }
}

const asWhole = (sight: Sight, count: number): Sight => {
  const isWhole = [sight.reviews, sight.caseWords, sight.circumstances].every(({ length }) => length === count)
  return isWhole && sight.unattached && sight.names && sight.smallBelow === null ? seesAll : sight
}

/** Whoever has another role besides is shown by that one what it lets them see. */
const isShownWhatIsPublishedAlone = (person: Person): boolean =>
  person.kind === 'person' && person.roles.every((role) => role === 'scrutiny reader')

const isAgencyLead = (person: Person): boolean => person.kind === 'person' && person.roles.includes('agency lead')

/** What was asked of these agencies, and the actions that answer it or that they own; above them, their recommendations and reviews. */
const thingsOf = (
  db: ReadDatabase,
  agencyIds: readonly string[],
): { readonly done: readonly string[]; readonly above: readonly string[] } => {
  const asks = asksOfAgencies(db, agencyIds)
  const askIds = asks.map(({ askId }) => askId)
  const actions = [...actionsOfOwners(db, agencyIds).map(({ actionId }) => actionId), ...actionsAnswering(db, askIds)]
  const done = [...new Set([...askIds, ...actions])]
  const reviews = [...reviewsOf(db, done).values()].flat().filter((reviewId) => reviewId !== OF_NO_REVIEW)
  return { done, above: [...new Set([...asks.map(({ recommendationId }) => recommendationId), ...reviews])] }
}
