import { whereWordsAre } from './read/where-words-are/where-words-are.js'
import { keptRecords } from './read/kept-records/kept-records.js'
import { retentionClasses } from './read/retention-classes/retention-classes.js'
import { legalHolds } from './read/legal-holds/legal-holds.js'
import { erasureRequests } from './read/erasure-requests/erasure-requests.js'

/** What fills the tables that are asked. */
export const keepingProjections = [whereWordsAre, keptRecords, retentionClasses, legalHolds, erasureRequests]
