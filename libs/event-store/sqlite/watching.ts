import type { Database } from 'better-sqlite3'

/** How often the file is looked at for appends of other processes, in milliseconds. */
const POLL_INTERVAL = 100

/** Tells listeners that the log has grown: at once for our own appends, within a tenth of a second for another process's. */
export const watching = (db: Database) => {
  const listeners = new Set<() => void>()
  let poll: NodeJS.Timeout | undefined
  let version = 0

  const grown = (): void => {
    for (const listener of listeners) listener()
  }
  /** Changes when another connection has committed. */
  const dataVersion = (): number => {
    try {
      return db.pragma('data_version', { simple: true }) as number
    } catch {
      // A disk that does not answer is asked again; whoever reads the log is told of it.
      return version
    }
  }
  const look = (): void => {
    const now = dataVersion()
    if (now !== version) grown()
    version = now
  }

  return {
    grown,
    watch: (listener: () => void): (() => void) => {
      listeners.add(listener)
      if (!poll) {
        version = dataVersion()
        poll = setInterval(look, POLL_INTERVAL)
      }
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        clearInterval(poll)
        poll = undefined
      }
    },
  }
}
