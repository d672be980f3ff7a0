import { Logger } from '@nestjs/common'
import { sealAccessLog, type Sealing } from '@ledger/access'
import { londonDay, type Clock } from '@ledger/kernel'
import type { DataFolder } from '../data-folder.js'

/** Names in the log, once each London day, where the access log ends. */
export interface DailySeal {
  /** As of the last time that it was looked at; null before the first. */
  state(): Sealing | null
  close(): Promise<void>
}

/** Milliseconds between two looks at the day. */
const EVERY = 60_000

/** Begins at once, so that what was recorded before a start is named too. Where the log does not answer, it is tried again. */
export const dailySeal = ({ store, accessLog }: Pick<DataFolder, 'store' | 'accessLog'>, clock: Clock): DailySeal => {
  const log = new Logger('AccessLog')
  let [state, failing]: [Sealing | null, string | null] = [null, null]

  const seal = async (): Promise<void> => {
    try {
      const before = state?.mismatch ?? null
      state = await sealAccessLog(store, accessLog, londonDay(clock()))
      failing = null
      if (state.mismatch !== null && state.mismatch !== before)
        log.error(`The access log is not what the log says of it: ${state.mismatch}. “ledger access-log verify” names the record.`)
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      if (why !== failing) log.warn(`The end of the access log was not named in the log, which is tried again: ${why}`)
      failing = why
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
