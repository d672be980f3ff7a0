import { idFrom } from '@ledger/kernel'
import { actionId, askId, glassId, holdId, PARTNERSHIP, recommendationId, requestId, reviewId, type Somebody } from './canary-ledger.js'
import { documentId, secondId } from './canary-events.js'
import type { StateLetter } from './matrix.js'
import type { Route } from './routes.js'

type Name = (state: StateLetter, who: Somebody) => string

/** What stands in addresses for things of a review; where it may be one of several kinds, there are as many addresses. */
const ofReviews: Readonly<Record<string, readonly Name[]>> = {
  reviewId: [reviewId],
  recommendationId: [recommendationId],
  actionId: [actionId],
  id: [reviewId, actionId, recommendationId, askId],
  thingId: [reviewId, actionId],
  recordId: [reviewId],
  evidenceId: [documentId],
  holdId: [holdId],
  requestId: [requestId],
  // One's own, where they have broken it.
  glassId: [
    (state, { relation, personId }) => glassId(state, relation === 'broke the glass' ? personId : idFrom('panel member broke the glass')),
  ],
}

/** What else stands in addresses. */
const others: Readonly<Record<string, string>> = {
  ...{ partnership: PARTNERSHIP, personId: idFrom('recorder'), agencyId: idFrom('other agency'), bodyId: idFrom('a group') },
  ...{ tokenId: idFrom('a token'), sessionId: idFrom('a session') },
}

const MISSING = idFrom('what is not there')

const namesIn = ({ pattern }: Route): readonly string[] => [...pattern.matchAll(/:(\w+)/g)].map(([, name = '']) => name)

/** The names in an address that nobody has said what to put in place of. */
export const unknownNames = (route: Route): readonly string[] => namesIn(route).filter((name) => !(name in ofReviews) && !(name in others))

/** Whether an address names anything but the partnership. */
export const namesSomething = (route: Route): boolean => namesIn(route).some((name) => name !== 'partnership')

/** An address, and the ids in it that are not the partnership's. */
export interface Address {
  readonly path: string
  readonly ids: readonly string[]
}

/** The action whose evidence is a document. */
const withDocument: Name = (state) => secondId('action', state)

const filled = ({ pattern }: Route, value: (name: string) => string): Address => {
  const ids: string[] = []
  const path = pattern.replace(/:(\w+)/g, (_, name: string) => {
    if (name !== 'partnership') ids.push(value(name))
    return name === 'partnership' ? PARTNERSHIP : value(name)
  })
  return { path, ids }
}

/** Where somebody finds it, of the things of a review in some state; `place` chooses where there are several. */
export const addressOf = (route: Route, who: Somebody, state: StateLetter, place = 0): Address =>
  filled(route, (name) => {
    const kinds = name === 'actionId' && route.pattern.includes(':evidenceId') ? [withDocument] : ofReviews[name]
    return kinds?.[place % kinds.length]?.(state, who) ?? others[name] ?? MISSING
  })

/** How many kinds of things an address may be of. */
export const kindsOf = (route: Route): number => Math.max(1, ...namesIn(route).map((name) => ofReviews[name]?.length ?? 1))

/** The same address of what is not there. */
export const addressOfNothing = (route: Route): Address => filled(route, () => MISSING)
