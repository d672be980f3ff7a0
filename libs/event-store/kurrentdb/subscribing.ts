import type { Envelope } from '@ledger/kernel'
import { LogUnavailable } from '../append-errors.js'
import type { Subscribe, Subscription } from '../store.js'
import type { Following } from './following.js'
import type { Server } from './line.js'
import type { LogReading } from './log-reading.js'
import { placeOf } from './place.js'
import type { Watching } from './watching.js'

/** The longest time between two attempts while the server is away, in milliseconds. */
const LONGEST = 1000

const endTheProcess = (error: unknown): void => {
  setImmediate(() => {
    throw error
  })
}

export interface Subscribing {
  readonly server: Server
  readonly following: Following
  readonly reading: LogReading
  readonly watching: Watching
  /** How many events are asked for at a time. */
  readonly atATime: number
}

/** Reads on from the last event that was handed over, whenever the log may have grown; waits while the server is away. */
export const subscription = (
  { server, following, reading, watching, atATime }: Subscribing,
  { after, filter = {}, onError = endTheProcess }: Subscribe,
  handle: (event: Envelope) => Promise<void> | void,
): Subscription => {
  let stopped = false
  let rung = false
  let wake = (): void => undefined
  const ring = (): void => {
    rung = true
    wake()
  }
  const unwatch = watching.watch(ring)
  const grown = (): Promise<void> => (rung || stopped ? Promise.resolve() : new Promise((resolve) => (wake = resolve)))
  const rest = (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, milliseconds)
      if (stopped) resolve()
      wake = () => {
        if (!stopped) return
        clearTimeout(timer)
        resolve()
      }
    })

  const read = async (seen: string | null) => {
    const patience = server.patience()
    await following.caughtUp(patience)
    const until = following.times.head
    if (until === null || (seen !== null && seen >= until)) return { events: [], next: null, until: seen }
    return { ...(await reading.page({ after: seen, until, direction: 'forwards', count: atATime, filter }, patience)), until }
  }

  const run = async (): Promise<void> => {
    await Promise.resolve()
    if (after !== null) placeOf(after)
    let failures = 0
    for (let seen = after; !stopped;) {
      rung = false
      let page: Awaited<ReturnType<typeof read>>
      try {
        page = await read(seen)
      } catch (error) {
        if (!(error instanceof LogUnavailable)) throw error
        failures += 1
        await rest(Math.min(LONGEST, 50 * 2 ** failures))
        continue
      }
      failures = 0
      for (const event of page.events) {
        if (stopped) return
        await handle(event)
      }
      seen = page.next ?? page.until
      if (page.next === null) await grown()
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
