import { DEMONSTRATION_VISITOR, NOBODY, OF_ANOTHER_PARTNERSHIP, type AccessEntry } from '@ledger/access'
import type { ReadDatabase } from '@ledger/kernel'
import { reviewsOfThing } from '@ledger/sight'
import type { FastifyRequest } from 'fastify'
import { isForPrograms } from '../paths.js'
import { addressOf, UNLISTED } from '../permission/addresses.js'
import { nameOfPage } from './name-of-page.js'

/** What a request is about to show of a partnership, or is refused there. */
export type Reading = Pick<AccessEntry, 'partnership' | 'deed' | 'what' | 'reviewIds' | 'via' | 'asAt' | 'outcome'>

declare module 'fastify' {
  interface FastifyRequest {
    /** Recorded before the answer leaves; null where nothing is shown that has to be, and nothing is refused. */
    reading?: Reading | null
  }
}

/** Null where a request visits no partnership, or shows nothing of it that is not published. `db` holds everything, whatever the visitor sees. */
export const readingOf = (request: FastifyRequest, outcome: Reading['outcome'], db: ReadDatabase | null): Reading | null => {
  const { visit, method, url, routeOptions, params } = request
  const { needed, shown } = addressOf(method, routeOptions.url) ?? UNLISTED
  if (!visit || !db) return null
  if (!shown) return outcome === 'refused' ? refusedIn(visit.partnership.code, request) : null
  const thing = needed === 'anybody' ? null : needed.thing
  const id = thing === null ? null : ((params as Readonly<Record<string, string>>)[thing] ?? '')
  // A thing of one review, or of several: an action may answer what more than one review recommended.
  const reviewIds = id === null ? [] : reviewsOfThing(db, visit.question, { id })
  return {
    ...{ partnership: visit.partnership.code, deed: shown.deed, reviewIds, asAt: visit.asAt, outcome },
    what: { kind: shown.kind, id: id === null ? null : anId(id) },
    via: wayOf(url),
  }
}

/** That somebody was refused a page or route which would have shown nothing of a case, or before it was known of which case. */
export const refusedIn = (partnership: string, { method, url, routeOptions, params }: FastifyRequest): Reading => {
  const { needed } = addressOf(method, routeOptions.url) ?? UNLISTED
  const { partnership: _, ...ids } = (params ?? {}) as Readonly<Record<string, string>>
  const [id] = Object.values(ids)
  return {
    ...{ partnership, outcome: 'refused', reviewIds: [], asAt: null, via: wayOf(url) },
    deed: needed === 'anybody' ? 'see-partnership' : needed.deed,
    what: { kind: nameOfPage(routeOptions.url), id: id === undefined ? null : anId(id) },
  }
}

/** What is recorded of an answer, with its ground. */
export interface Recorded extends Reading, Pick<AccessEntry, 'ground'> {}

/**
 * The command that was refused, where one was, and what is shown or refused besides: a form may come back with what it says of a case. A way
 * elsewhere, or a refusal in a title of ours, shows nothing.
 */
export const recordedOf = ({ visit, url, reading, verdict }: FastifyRequest, showsNothing: boolean): readonly Recorded[] => {
  const { refused } = visit ?? {}
  const command: readonly Recorded[] =
    visit && refused
      ? [
          {
            ...{ partnership: visit.partnership.code, outcome: 'refused', asAt: null, via: wayOf(url) },
            ...{ deed: refused.deed, reviewIds: refused.reviewIds, ground: refused.reasons },
            what: { kind: refused.command, id: refused.thing === null ? null : anId(refused.thing) },
          },
        ]
      : []
  const isRecorded = reading && !(reading.outcome === 'shown' && showsNothing)
  return isRecorded ? [...command, { ...reading, ground: verdict?.reasons ?? [] }] : command
}

const wayOf = (url: string): Reading['via'] => (isForPrograms(url) ? 'api' : 'page')

/** Whatever somebody writes in an address is no word of the access log. */
const anId = (given: string): string => (/^[0-9A-Za-z]{1,40}$/.test(given) ? given : 'no id')

/** The person, where they are of the partnership that they visit. */
export const whoReads = (
  { acting, signedIn }: Pick<FastifyRequest, 'acting' | 'signedIn'>,
  { partnership }: Pick<Reading, 'partnership'>,
  isDemonstration: boolean,
): string => {
  if (acting && acting.partnership === partnership) return acting.personId
  if (signedIn) return OF_ANOTHER_PARTNERSHIP
  return isDemonstration ? DEMONSTRATION_VISITOR : NOBODY
}

/** What is recorded of a request that is answered with an error: that it was refused, where it was; otherwise nothing was shown. */
export const refusedReading = ({ reading }: FastifyRequest): Reading | null => (reading?.outcome === 'refused' ? reading : null)
