import { aboutPartnership, mayThey, no, ofNoReview, type Deed, type Verdict } from '@ledger/access'
import { namedIn, type Command, type ReadDatabase } from '@ledger/kernel'
import { OF_EVERYBODY, OF_NO_REVIEW, reviewsOf, type View } from '@ledger/sight'
import { deedFor } from './deeds-of-commands.js'
import type { Standing } from './standing.js'

/** Why a command is not carried out; `unseen` where the things it names must look as if there were none. */
export type Refusal =
  { readonly why: 'no deed' | 'in another’s name' | 'unseen' } | { readonly why: 'not allowed'; readonly verdict: Verdict }

/** Under these keys a command names things of reviews. What it names otherwise is about agencies, people or parts of the same thing. */
const namesAThing = /^(into|thing|(by)?(review|recommendation|ask|action|learningPoint|audit|dissemination|disclosure))Ids?$/i

/** What is done to a review that one does not see, or will see no more. */
const beforeSeeing: ReadonlySet<Deed> = new Set<Deed>(['break-glass', 'declare-conflict'])

/**
 * Whether somebody may send a command: by its deed, for everything it names, and as whoever types it. A thing that they may not see and one that
 * is not there are the same to them. Null where they may.
 */
export const refusalOf = (command: Command<object>, { person, personId }: Standing, view: View, db: ReadDatabase): Refusal | null => {
  const deed = deedFor(command)
  if (deed === undefined) return { why: 'no deed' }
  const { recorded } = command.context.actor
  if (personId !== null && !(recorded.kind === 'person' && recorded.personId === personId)) return { why: 'in another’s name' }
  if (aboutPartnership.has(deed)) return unlessAllowed(mayThey(person, deed, { kind: 'partnership' }, ofNoReview))
  const named = thingsNamed(command.data)
  if (named.length === 0) return unlessAllowed(view.verdict(deed, null))
  const known = reviewsOf(db, named)
  const namesOwn = named.some((thing) => view.ownThings.has(thing))
  const things = named.map((thing) => ({
    reviews: (known.get(thing) ?? []).filter((reviewId) => reviewId !== OF_EVERYBODY),
    // The recommendation and the review above what is their agency's own are named beside it.
    isOwn: view.ownThings.has(thing) || (namesOwn && view.sight.things.includes(thing)),
  }))
  const isSeen = ({ reviews, isOwn }: Thing): boolean =>
    reviews.length > 0 && (beforeSeeing.has(deed) || reviews.some((reviewId) => sees(view, reviewId, isOwn)))
  if (!things.every(isSeen)) return { why: 'unseen' }
  const refused = things.map((thing) => verdictOn(thing, deed, view)).find(({ may }) => !may)
  return refused ? { why: 'not allowed', verdict: refused } : null
}

interface Thing {
  readonly reviews: readonly string[]
  readonly isOwn: boolean
}

/** Whoever may by one of its reviews may, unless they have a conflict of interest in another. */
const verdictOn = ({ reviews, isOwn }: Thing, deed: Deed, view: View): Verdict => {
  const may = reviews.map((reviewId) => view.verdict(deed, idOr(reviewId), isOwn))
  const conflict = may.find(({ reasons }) => reasons.some((reason) => reason === 'conflict of interest'))
  return conflict ?? may.find((one) => one.may) ?? may[0] ?? no('no role for it')
}

const unlessAllowed = (verdict: Verdict): Refusal | null => (verdict.may ? null : { why: 'not allowed', verdict })

const idOr = (reviewId: string): string | null => (reviewId === OF_NO_REVIEW ? null : reviewId)

const sees = (view: View, reviewId: string, isOwn: boolean): boolean =>
  view.verdict('see-review', idOr(reviewId)).may || view.verdict('see-own-asks', idOr(reviewId), isOwn).may

/** The ids of the things of reviews that a command's data names. */
export const thingsNamed = (data: object): readonly string[] => {
  const named = (value: unknown): readonly string[] => {
    if (Array.isArray(value)) return value.flatMap(named)
    if (typeof value !== 'object' || value === null) return []
    return Object.entries(value).flatMap(([key, one]) => (namesAThing.test(key) ? namedIn({ [key]: one as unknown }) : named(one)))
  }
  return [...new Set(named(data))]
}
