import { Logger } from '@nestjs/common'
import { misfitOf, sealAccessLog, type AccessLogSeal } from '@ledger/access'
import { londonDay, type Clock } from '@ledger/kernel'
import type { DataFolder } from '../data-folder.js'

/** What is known of the access log, by what the log says of it. */
export interface SealState {
  /** The last seal that the log holds of it; null where there is none yet. */
  readonly last: AccessLogSeal | null
  /** Why the access log is not what the log says of it; null where it is, as far as was compared. */
  readonly mismatch: string | null
  /** When the two were last compared, in ISO 8601; null before the first time. */
  readonly comparedAt: string | null
  /** Why they could not be compared the last time; null where they were. */
  readonly failing: string | null
}

/** Names in the log, once each London day, where the access log ends, and compares the two. */
export interface DailySeal {
  state(): SealState
  close(): Promise<void>
}

/** Milliseconds between two looks at the day. */
const EVERY = 60_000

/**
 * Begins at once, so that what was recorded before a start is named too. Where the log does not answer, it is tried again. `isAlone` where no other
 * access log belongs to the ledger, because the log lies in the data folder too.
 */
export const dailySeal = ({ store, accessLog }: Pick<DataFolder, 'store' | 'accessLog'>, clock: Clock, isAlone: boolean): DailySeal => {
  const log = new Logger('AccessLog')
  let state: SealState = { last: null, mismatch: null, comparedAt: null, failing: null }
  /** Every seal is compared at the start and once a day; a seal that is made on top of a misfit does not hide it. */
  let [wholeDay, misfit]: [string, string | null] = ['', null]

  const seal = async (): Promise<void> => {
    const [now, before] = [clock(), state.mismatch]
    const day = londonDay(now)
    try {
      if (wholeDay !== day) {
        misfit = await misfitOf(store, accessLog, isAlone)
        wholeDay = day
      }
      const { last, mismatch } = await sealAccessLog(store, accessLog, day)
      misfit ??= mismatch
      state = { last, mismatch: misfit, comparedAt: now, failing: null }
      if (misfit !== null && misfit !== before)
        log.error(`The access log is not what the log says of it: ${misfit}. “ledger access-log verify” names the record.`)
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      if (why !== state.failing) log.warn(`The end of the access log was not named in the log, which is tried again: ${why}`)
      state = { ...state, failing: why }
    }
  }

  let running = seal()
  const timer = setInterval(() => {
    running = running.then(seal)
  }, EVERY)
  timer.unref()
  return {
    state: () => state,
    close: async () => {
      clearInterval(timer)
      await running
    },
  }
}
