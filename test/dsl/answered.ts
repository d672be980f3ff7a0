import { partnershipAnswers, type PartnershipAnswers } from '@ledger/assurance'
import type { IsoDate } from '@ledger/kernel'
import { log, type Happened } from './log.js'
import { readDatabaseOf } from './read-database.js'

/** What is answered of a partnership after these events, on a day. */
export const answered = (events: readonly Happened[], today: IsoDate = '2026-07-01'): PartnershipAnswers => {
  const question = { viewer: { personId: null, agencyIds: [] }, asAt: null, today }
  const answers = partnershipAnswers(readDatabaseOf(log(...events)), question)
  if (!answers) throw new Error('nothing is answered of a partnership that was not founded')
  return answers
}
