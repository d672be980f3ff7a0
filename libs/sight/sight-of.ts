import { mayThey, ofNoReview, type Deed, type Person, type Relation, type ReviewState, type Verdict } from '@ledger/access/contract'
import { actionsAnswering, actionsOfOwners } from '@ledger/actions/contract'
import type { IsoDate, ReadDatabase } from '@ledger/kernel'
import { asksOfAgencies } from '@ledger/recommendations/contract'
import { publishedReviews } from '@ledger/reviews/contract'
import { OF_NO_REVIEW, reviewIds, reviewsOf } from './read/belonging/belonging.js'
import { seesAll, seesNothing, type Sight } from './sight.js'

/** Who looks, and how they stand to each review. */
export interface Viewing {
  readonly person: Person
  /** The agencies for which the person speaks today. */
  readonly agencyIds: readonly string[]
  readonly today: IsoDate
  readonly states: ReadonlyMap<string, Omit<ReviewState, 'published'>>
  /** Relations that were recorded; whether the person's agency was asked is found here. */
  readonly relations: ReadonlyMap<string, Exclude<Relation, 'own agency' | 'none'>>
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
  /** Whether they may do a deed to something of this review; of no review where there is none. */
  verdict(deed: Deed, reviewId: string | null, thing?: { readonly isOwn: boolean }): Verdict
}

/** Asks the one rule of every review. `db` holds everything, as it is today. */
export const viewOf = (db: ReadDatabase, viewing: Viewing): View => {
  const { person, agencyIds, today, states, relations } = viewing
  const published = new Set(publishedReviews(db, today))
  const own = isAgencyLead(person) ? thingsOf(db, agencyIds) : { things: new Set<string>(), reviews: new Set<string>() }
  const reviews = new Map(
    reviewIds(db).map((reviewId): [string, ReviewInView] => [
      reviewId,
      {
        state: { ...ofNoReview, ...states.get(reviewId), published: published.has(reviewId) },
        relation: relationTo(relations.get(reviewId), own.reviews.has(reviewId)),
      },
    ]),
  )
  const verdict: View['verdict'] = (deed, reviewId, thing) => {
    const review = reviewId === null ? undefined : reviews.get(reviewId)
    const relation = review?.relation ?? (thing?.isOwn ? 'own agency' : 'none')
    // Their agency has its asks in the review; this may not be one of them.
    const toThis = relation === 'own agency' && thing?.isOwn === false ? 'none' : relation
    return mayThey(person, deed, { kind: 'review', relation: toThis }, review?.state ?? ofNoReview)
  }
  const those = (deed: Deed): readonly string[] => [...reviews.keys()].filter((reviewId) => verdict(deed, reviewId).may)
  const ofThings = reviewsOf(db, [...own.things])
  const ofOwn = [...own.things].filter((thing) =>
    (ofThings.get(thing) ?? []).every((reviewId) => reviewId === OF_NO_REVIEW || verdict('see-own-asks', reviewId, { isOwn: true }).may),
  )
  const sight: Sight = {
    whole: false,
    reviews: those('see-review'),
    things: ofOwn,
    caseWords: those('see-case-words'),
    circumstances: those('see-circumstances'),
    unattached: verdict('see-review', null).may,
    names: mayThey(person, 'see-people', { kind: 'partnership' }, ofNoReview).may,
  }
  return { sight: asWhole(sight, reviews.size, person), reviews, ownThings: new Set(ofOwn), verdict }
}

const asWhole = (sight: Sight, count: number, person: Person): Sight => {
  if (!mayThey(person, 'see-partnership', { kind: 'partnership' }, ofNoReview).may) return seesNothing
  const isWhole = [sight.reviews, sight.caseWords, sight.circumstances].every(({ length }) => length === count)
  return isWhole && sight.unattached && sight.names ? seesAll : sight
}

const isAgencyLead = (person: Person): boolean => person.kind === 'person' && person.roles.includes('agency lead')

/** What is recorded comes first, in the order of `relations`; having been a member comes after one's own agency. */
const relationTo = (
  recorded: Viewing['relations'] extends ReadonlyMap<string, infer One> ? One | undefined : never,
  isOwn: boolean,
): Relation => {
  if (recorded !== undefined && recorded !== 'was a member') return recorded
  return isOwn ? 'own agency' : (recorded ?? 'none')
}

/** What was asked of these agencies, the actions that answer it or that they own, the recommendations it is part of, and the reviews of those. */
const thingsOf = (
  db: ReadDatabase,
  agencyIds: readonly string[],
): { readonly things: ReadonlySet<string>; readonly reviews: ReadonlySet<string> } => {
  const asks = asksOfAgencies(db, agencyIds)
  const owned = actionsOfOwners(db, agencyIds)
  const askIds = asks.map(({ askId }) => askId)
  const things = [
    ...askIds,
    ...asks.map(({ recommendationId }) => recommendationId),
    ...owned.map(({ actionId }) => actionId),
    ...actionsAnswering(db, askIds),
  ]
  const reviews = [...reviewsOf(db, things).values()].flat().filter((reviewId) => reviewId !== OF_NO_REVIEW)
  return { things: new Set([...things, ...reviews]), reviews: new Set(reviews) }
}
