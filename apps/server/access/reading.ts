import { DEMONSTRATION_VISITOR, NOBODY, type AccessEntry } from '@ledger/access'
import type { ReadDatabase } from '@ledger/kernel'
import { reviewsOfThing } from '@ledger/sight'
import type { FastifyRequest } from 'fastify'
import { isForPrograms } from '../paths.js'
import { addressOf, UNLISTED } from '../permission/addresses.js'

/** What a request is about to show of a partnership. */
export type Reading = Pick<AccessEntry, 'partnership' | 'deed' | 'what' | 'reviewIds' | 'via' | 'asAt' | 'outcome'>

declare module 'fastify' {
  interface FastifyRequest {
    /** Recorded before the answer leaves; null where nothing is shown that has to be. */
    reading?: Reading | null
  }
}

/** Null where a request visits no partnership, or shows nothing of it that is not published. `db` holds everything, whatever the visitor sees. */
export const readingOf = (
  { visit, method, url, routeOptions, params }: FastifyRequest,
  outcome: Reading['outcome'],
  db: ReadDatabase | null,
): Reading | null => {
  const { needed, shown } = addressOf(method, routeOptions.url) ?? UNLISTED
  if (!visit || !db || !shown) return null
  const thing = needed === 'anybody' ? null : needed.thing
  const id = thing === null ? null : ((params as Readonly<Record<string, string>>)[thing] ?? '')
  // A thing of one review, or of several: an action may answer what more than one review recommended.
  const reviewIds = id === null ? [] : reviewsOfThing(db, visit.question, { id })
  return {
    ...{ partnership: visit.partnership.code, deed: shown.deed, reviewIds, asAt: visit.asAt, outcome },
    what: { kind: shown.kind, id: id === null ? null : anId(id) },
    via: isForPrograms(url) ? 'api' : 'page',
  }
}

/** Whatever somebody writes in an address is no word of the access log. */
const anId = (given: string): string => (/^[0-9A-Za-z]{1,40}$/.test(given) ? given : 'no id')

/** The person, where they are of the partnership that they visit. */
export const whoReads = ({ acting, visit }: FastifyRequest, isDemonstration: boolean): string => {
  if (acting && acting.partnership === visit?.partnership.code) return acting.personId
  return isDemonstration ? DEMONSTRATION_VISITOR : NOBODY
}

/** What is recorded of a request that is answered with an error: that it was refused, where it was; otherwise nothing was shown. */
export const refusedReading = ({ reading }: FastifyRequest): Reading | null => (reading?.outcome === 'refused' ? reading : null)
