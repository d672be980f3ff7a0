import { createHash } from 'node:crypto'
import { canonicalJson } from '@ledger/event-store'
import type { AsAt, IsoDate } from '@ledger/kernel'
import type { Deed, Ground, Objection } from '../permission/index.js'

/** Who read: a person's id, or one of these where nobody signed in. No id of a person has a space or small letters only. */
export type Reader = string
export const OPERATOR = 'operator'
export const NOBODY = 'nobody'
export const DEMONSTRATION_VISITOR = 'demonstration visitor'
/** Signed in, and of another partnership than the one that they asked; the session says who. */
export const OF_ANOTHER_PARTNERSHIP = 'of another partnership'

/** Stands for the partnership where nobody knows which one somebody meant who wanted to sign in. No partnership is called so. */
export const OF_NO_PARTNERSHIP = '~'

/** What somebody read, or asked for and was refused. Codes and ids: no names, no words, nothing of what an address asks for besides. */
export interface AccessEntry {
  readonly partnership: string
  readonly who: Reader
  /** The id of the session; null where there is none, as on the command line. */
  readonly session: string | null
  readonly outcome: 'shown' | 'refused'
  readonly deed: Deed
  /** The page, route or command, and the id of the thing it was about. */
  readonly what: { readonly kind: string; readonly id: string | null }
  /** The reviews that were shown; none where the whole partnership was. */
  readonly reviewIds: readonly string[]
  /** Why the permission function allowed or refused it. */
  readonly ground: readonly (Ground | Objection)[]
  readonly via: 'page' | 'api' | 'command line' | 'export'
  readonly asAt: AsAt | null
}

/**
 * - does not fit: what they gave is not theirs, was used before, or works no more
 * - may not sign in: it was right, and they are suspended or not in post
 * - not linked: the provider's name for them stands for nobody, or could not be made to
 * - provider: an answer that came in the provider's name was refused, and why
 */
export type WhyNotSignedIn = 'does not fit' | 'may not sign in' | 'not linked' | `provider: ${string}`

/** It lies between the looks in the access log, and is told apart by its deed: whose account, the way, and why. */
export interface RefusedSignIn extends Omit<AccessEntry, 'deed' | 'ground'> {
  readonly deed: 'sign-in'
  readonly ground: readonly WhyNotSignedIn[]
}

/** An entry as it stands in the access log. */
export interface AccessRecord extends AccessEntry {
  /** Dense from 1. */
  readonly seq: number
  /** ISO 8601 instant, UTC, never earlier than that of the record before it. */
  readonly at: string
  /** The London day of that instant. */
  readonly day: IsoDate
}

/** The record in the one form that is stored and hashed, in RFC 8785. Only what an entry has is taken: nothing else can slip in. */
export const recordText = (seq: number, at: string, day: IsoDate, entry: AccessEntry | RefusedSignIn): string => {
  const { partnership, who, session, outcome, deed, what, reviewIds, ground, via, asAt } = entry
  return canonicalJson({
    ...{ seq, at, day, partnership, who, session, outcome, deed, reviewIds, ground, via },
    what: { kind: what.kind, id: what.id },
    asAt: asAt && { date: asAt.date, basis: asAt.basis },
  })
}

/** What the first record follows. */
export const NO_RECORD = Buffer.alloc(32)

/** Chains a record to all before it. */
export const recordLink = (before: Uint8Array, text: string): Buffer => createHash('sha256').update(before).update(text).digest()
