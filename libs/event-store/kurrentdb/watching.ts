import { END, streamNameFilter } from '@eventstore/db-client'
import type { Line, Server } from './line.js'
import { serverFilter } from './server-filter.js'

/** How often the log is looked at in case that the server's call got lost, in milliseconds. */
const LOOK = 1000

interface Bell {
  readonly line: Line
  hang(): void
}

/**
 * Tells listeners that the log may have grown. The server's subscription only rings: what has come is then read in the order of the log, so that whether it
 * broke off, and where, does not matter. A connection can be dead for long before that is known; so we look once a second as well.
 */
export const watching = (server: Server, prefix: string) => {
  const listeners = new Set<() => void>()
  let look: NodeJS.Timeout | undefined
  let bell: Bell | undefined

  const grown = (): void => {
    for (const listener of listeners) listener()
  }
  const tend = (): void => {
    if (bell?.line === server.line()) return
    bell?.hang()
    bell = bellOn(server.line())
  }
  const bellOn = (line: Line): Bell => {
    const { credentials } = server.address
    const filter = streamNameFilter({ regex: regexOf(prefix) })
    const ringing = line.client.subscribeToAll({ fromPosition: END, filter, ...(credentials ? { credentials } : {}) })
    const made: Bell = { line, hang: () => void ringing.unsubscribe().catch(() => undefined) }
    const ended = (): void => {
      if (bell === made) bell = undefined
    }
    ringing.on('data', grown).on('error', ended).on('end', ended).on('close', ended)
    return made
  }

  return {
    grown,
    watch: (listener: () => void): (() => void) => {
      listeners.add(listener)
      tend()
      look ??= setInterval(() => {
        tend()
        grown()
      }, LOOK)
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        clearInterval(look)
        look = undefined
        bell?.hang()
        bell = undefined
      }
    },
  }
}

const regexOf = (prefix: string): string => {
  const filter = serverFilter(prefix, {})
  return 'stream' in filter ? filter.stream : ''
}

export type Watching = ReturnType<typeof watching>
