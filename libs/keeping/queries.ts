import { queryFor } from '@ledger/projections/query-handler'
import { allErasureRequests, erasureRequestOf, holdsOver } from './read/erasure-requests/erasure-requests.js'
import { allHolds } from './read/legal-holds/legal-holds.js'
import { classesInForce } from './read/retention-classes/retention-classes.js'
import { retentionDue } from './read/retention-due/retention-due.js'
import { textsAt, wordsOf } from './read/where-words-are/words-of.js'

export const RetentionClasses = queryFor('retention-classes', classesInForce)
export const RetentionDueOn = queryFor('retention-due', retentionDue)
export const LegalHolds = queryFor('legal-holds', allHolds)
export const ErasureRequests = queryFor('erasure-requests', allErasureRequests)
export const ErasureRequestOf = queryFor('erasure-request', erasureRequestOf)
export const HoldsOver = queryFor('holds-over', holdsOver)
export const WordsOf = queryFor('words-of', wordsOf)
export const TextsAt = queryFor('texts-at', textsAt)
