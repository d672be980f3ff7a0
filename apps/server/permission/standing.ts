import { isRole, isSuspended, relationBy, relationsOf, reviewStates, rolesOf, type Person } from '@ledger/access'
import type { IsoDate, Question, ReadDatabase } from '@ledger/kernel'
import type { PersonInPost } from '@ledger/partnership'
import { viewOf, type View } from '@ledger/sight'
import type { FastifyRequest } from 'fastify'

/** Who asks, as the rule of who may do what sees them. */
export interface Standing {
  readonly person: Person
  /** Null for whoever is no person of this partnership. */
  readonly personId: string | null
  readonly agencyIds: readonly string[]
}

/** Roles are asked as they are now, whoever asks. */
export const ofToday: Question = { viewer: { personId: null, agencyIds: [] }, asAt: null, today: '' }

/** Roles count in the partnership that gave them. A demonstration may be looked at by whoever is at the machine. */
export const standingIn = (
  db: ReadDatabase,
  partnership: string,
  { acting, signedIn }: FastifyRequest,
  isDemonstration: boolean,
): Standing => {
  if (!acting || acting.partnership !== partnership) {
    return { person: { kind: isDemonstration && !signedIn ? 'demonstration visitor' : 'nobody' }, personId: null, agencyIds: [] }
  }
  return standingOf(db, acting, signedIn?.method === 'token' ? signedIn.scopes : null)
}

/** Of somebody who is in post and came with a token of these scopes, or without one. Whoever is suspended may nothing. */
export const standingOf = (
  db: ReadDatabase,
  { personId, agencyIds }: Pick<PersonInPost, 'personId' | 'agencyIds'>,
  scopes: Extract<Person, { kind: 'person' }>['scopes'],
): Standing => ({
  person: {
    kind: 'person',
    roles: rolesOf(db, ofToday, { personId }).filter(isRole),
    active: !isSuspended(db, ofToday, { personId }),
    scopes,
  },
  ...{ personId, agencyIds },
})

/** What they see of the partnership, and what they may do in it, as it is today and at this instant. */
export const viewFrom = (db: ReadDatabase, { person, personId, agencyIds }: Standing, today: IsoDate, now: string): View =>
  viewOf(db, {
    ...{ person, personId, agencyIds, today, states: reviewStates(db, ofToday, {}) },
    relations: new Map(
      [...(personId === null ? [] : relationsOf(db, ofToday, { personId, at: now }))].map(([reviewId, facts]) => [
        reviewId,
        relationBy(facts),
      ]),
    ),
  })
