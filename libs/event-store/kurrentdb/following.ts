import { fromServer } from './kept.js'
import type { Server } from './line.js'
import { Silence, type Patience } from './patience.js'
import { placeOf, positionOf } from './place.js'
import { serverFilter } from './server-filter.js'
import { times, type Times } from './times.js'
import { readAllPage } from './wire.js'

/** Keeps up with the log as far as is needed to say where it ends and when its events count as recorded. */
export interface Following {
  readonly times: Times
  /** Resolves when everything is known that the log held when this was called. @throws LogUnavailable */
  caughtUp(patience?: Patience): Promise<void>
  /** As `caughtUp`, unless what is asked for is known already. */
  knows(position: string, patience: Patience): Promise<void>
}

/** Events are asked for so many at a time. */
export const following = (server: Server, prefix: string, atATime: number): Following => {
  const known = times()
  const filter = serverFilter(prefix, {})
  let seen: string | null = null
  let pages = 0
  let running: Promise<void> | undefined
  let next: Promise<void> | undefined

  const page = async (patience: Patience): Promise<boolean> => {
    const place = seen === null ? null : placeOf(seen)
    const { found, more } = await server.ask(
      (line) => readAllPage(line, { place, direction: 'forwards', count: atATime, filter }, patience),
      patience,
    )
    for (const recorded of found) {
      const position = positionOf(recorded.place)
      if (seen !== null && position <= seen) continue
      const event = fromServer(prefix, recorded)
      if (event) known.take(event)
      seen = position
    }
    pages += 1
    return more
  }

  const run = async (): Promise<void> => {
    while (await page(server.patience()));
  }

  /** One reading at a time: who asks while one is under way has to wait for the next, for his event may lie behind it. */
  const current = (): Promise<void> => {
    if (running) {
      next ??= running
        .catch(() => undefined)
        .then(() => {
          next = undefined
          return current()
        })
      return next
    }
    running = run().finally(() => (running = undefined))
    return running
  }

  const caughtUp = async (patience = server.patience()): Promise<void> => {
    const all = current()
    for (let before = pages; ; before = pages) {
      try {
        await patience.within(all)
        patience.renew()
        return
      } catch (error) {
        if (!(error instanceof Silence)) throw error
        if (pages === before) throw server.silent()
        patience.renew()
      }
    }
  }

  return {
    times: known,
    caughtUp,
    knows: async (position, patience) => {
      if (seen === null || seen < position) await caughtUp(patience)
    },
  }
}
