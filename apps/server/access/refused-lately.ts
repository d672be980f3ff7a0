import { type AccessLog, type RefusedSignIns } from '@ledger/access'
import { addDays, londonDay } from '@ledger/kernel'

/** Attempts to sign in to accounts of a partnership that were refused today and on the six days before. @param now in ISO 8601 */
export const refusedLately = (accessLog: Pick<AccessLog, 'refusedSignIns'>, partnership: string, now: string): readonly RefusedSignIns[] =>
  accessLog.refusedSignIns(partnership, addDays(londonDay(now), -6))
