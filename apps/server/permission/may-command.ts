import { aboutPartnership, mayThey, no, ofNoReview, type Deed, type Verdict } from '@ledger/access'
import type { Command, ReadDatabase } from '@ledger/kernel'
import { OF_NO_REVIEW, type View } from '@ledger/sight'
import { deedFor } from './deeds-of-commands.js'
import { namedBy, thingsIn, type Thing } from './named-things.js'
import type { Standing } from './standing.js'

/** Why a command is not carried out; `unseen` where the things it names must look as if there were none. */
export type Refusal =
  { readonly why: 'no deed' | 'in another’s name' | 'unseen' } | { readonly why: 'not allowed'; readonly verdict: Verdict }

/** What is done to a review that one does not see, or will see no more. */
const beforeSeeing: ReadonlySet<Deed> = new Set<Deed>(['break-glass', 'declare-conflict'])

/**
 * Whether somebody may send a command: by its deed, for everything it names, and as whoever types it. A thing that they may not see and one that
 * is not there are the same to them. Null where they may.
 */
export const refusalOf = (command: Command<object>, { person, personId }: Standing, view: View, db: ReadDatabase): Refusal | null => {
  const deed = deedFor(command)
  const named = namedBy(command.data)
  if (deed === undefined || named.unlisted.length > 0) return { why: 'no deed' }
  const { recorded } = command.context.actor
  if (personId !== null && !(recorded.kind === 'person' && recorded.personId === personId)) return { why: 'in another’s name' }
  const things = thingsIn(db, named)
  if (aboutPartnership.has(deed)) {
    const verdict = mayThey(person, deed, { kind: 'partnership' }, ofNoReview)
    if (!verdict.may) return { why: 'not allowed', verdict }
    return things.every((thing) => isOpenTo(view, thing) || isAskedByThem(deed, thing, view)) ? null : { why: 'unseen' }
  }
  if (things.length === 0) return unlessAllowed(view.verdict(deed, null))
  return unlessEachIsAllowed(things, deed, view)
}

const unlessEachIsAllowed = (named: readonly Thing[], deed: Deed, view: View): Refusal | null => {
  const namesOwn = named.some(({ id }) => view.ownThings.has(id))
  // The recommendation and the review above what is their agency's own are named beside it.
  const isOwn = ({ id }: Thing): boolean => view.ownThings.has(id) || (namesOwn && view.sight.things.includes(id))
  const isSeen = (thing: Thing): boolean =>
    thing.reviews.length > 0 && (beforeSeeing.has(deed) || thing.reviews.some((reviewId) => sees(view, reviewId, isOwn(thing))))
  if (!named.every(isSeen)) return { why: 'unseen' }
  const refused = named.map((thing) => verdictOn(thing, isOwn(thing), deed, view)).find(({ may }) => !may)
  return refused ? { why: 'not allowed', verdict: refused } : null
}

/** Whoever may by one of its reviews may, unless they have a conflict of interest in another. */
const verdictOn = ({ reviews }: Thing, isOwn: boolean, deed: Deed, view: View): Verdict => {
  const may = reviews.map((reviewId) => view.verdict(deed, idOr(reviewId), isOwn))
  const conflict = may.find(({ reasons }) => reasons.some((reason) => reason === 'conflict of interest'))
  return conflict ?? may.find((one) => one.may) ?? may[0] ?? no('no role for it')
}

/**
 * Whether something of a review may be named in what is done to the partnership as a whole, such as a legal hold: by whoever sees it by one of its
 * reviews, and has a conflict of interest in none.
 */
const isOpenTo = (view: View, { id, reviews, isOfEverybody }: Thing): boolean =>
  isOfEverybody ||
  (reviews.some((reviewId) => sees(view, reviewId, view.ownThings.has(id))) &&
    !reviews.some((reviewId) => view.reviews.get(reviewId)?.relation === 'conflicted'))

/** Whoever asked for an erasure sees what becomes of it, and may say that the words stay. What they have a conflict of interest in is not among these. */
const isAskedByThem = (deed: Deed, { id }: Thing, view: View): boolean => deed === 'approve-erasure' && view.sight.things.includes(id)

const unlessAllowed = (verdict: Verdict): Refusal | null => (verdict.may ? null : { why: 'not allowed', verdict })

const idOr = (reviewId: string): string | null => (reviewId === OF_NO_REVIEW ? null : reviewId)

const sees = (view: View, reviewId: string, isOwn: boolean): boolean =>
  view.verdict('see-review', idOr(reviewId)).may || view.verdict('see-own-asks', idOr(reviewId), isOwn).may
