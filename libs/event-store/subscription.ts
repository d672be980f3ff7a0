import type { Envelope } from '@ledger/kernel'
import { PAGE_SIZE, type Log } from './log.js'
import { ordinalOf } from './position.js'
import type { Subscribe, Subscription } from './store.js'

const endTheProcess = (error: unknown): void => {
  setImmediate(() => {
    throw error
  })
}

/** Catches up page by page, then waits for the log to grow: one loop, so that nothing is missed or given twice where the two meet. */
export const subscription = (
  log: Log,
  { after, filter = {}, onError = endTheProcess }: Subscribe,
  handle: (event: Envelope) => Promise<void> | void,
): Subscription => {
  let stopped = false
  let wake = (): void => undefined
  const unwatch = log.watch(() => wake())
  const grown = (): Promise<void> => new Promise((resolve) => (wake = resolve))
  const isBehind = (seen: string | null, head: string | null): head is string => head !== null && (seen === null || seen < head)

  const run = async (): Promise<void> => {
    await Promise.resolve()
    if (after !== null) ordinalOf(after)
    for (let seen = after; !stopped;) {
      const until = log.head()
      if (!isBehind(seen, until)) {
        await grown()
        continue
      }
      const page = log.page({ after: seen, until, direction: 'forwards', limit: PAGE_SIZE, filter })
      for (const event of page) {
        if (stopped) return
        await handle(event)
      }
      seen = page.length < PAGE_SIZE ? until : (page.at(-1)?.position ?? until)
      await new Promise((resolve) => void setImmediate(resolve))
    }
  }

  const ended = run().catch(onError).finally(unwatch)
  return {
    stop: () => {
      stopped = true
      wake()
      return ended
    },
  }
}
