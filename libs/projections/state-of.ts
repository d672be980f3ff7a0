import { LogUnavailable } from '@ledger/event-store'
import type { LiveFeed } from './live-feed.js'
import type { Log } from './log.js'
import { TablesOutOfReach } from './read-models.js'
import type { TablesState } from './tables-state.js'
import { within } from './within.js'

/** More than this many events behind are not counted further. */
const COUNTED = 1_000
/** Milliseconds that the log is given to say what the tables lack. */
export const PATIENCE = 500

type Lacking = Pick<TablesState, 'lag'> & { readonly known: boolean }

/** How far a partnership's tables are. Where the log does not say at once, from what is known of it. */
export const stateOf = async (feed: LiveFeed, log: Log): Promise<TablesState> => {
  const [found, outOfReach] = await feed.tables.found().then(
    (one) => [one, null] as const,
    (error: unknown) => [undefined, whyOutOfReach(error)] as const,
  )
  const position = found && !found.older ? found.checkpoint.position : null
  const { lag, known } = await within(PATIENCE, lacking(feed.partnership, position, log), () => NOT_KNOWN)
  return {
    ...{ partnership: feed.partnership, position, lag },
    asOf: known && lag.events === 0 ? null : (feed.held ?? found?.checkpoint.recordedAt ?? null),
    stopped: outOfReach ?? feed.stopped,
    rebuilding: feed.rebuilding,
    serving: found !== undefined || (known && lag.events === 0),
  }
}

const whyOutOfReach = (error: unknown): string => {
  if (error instanceof TablesOutOfReach) return error.why
  throw error
}

const lacking = async (partnership: string, position: string | null, log: Log): Promise<Lacking> => {
  try {
    const events = await log.next(partnership, position, COUNTED)
    const first = events[0]
    const seconds = first ? Math.max(0, (Date.now() - Date.parse(first.recordedAt)) / 1000) : 0
    return { lag: { events: events.length, seconds }, known: true }
  } catch (error) {
    if (error instanceof LogUnavailable) return NOT_KNOWN
    throw error
  }
}

const NOT_KNOWN: Lacking = { lag: { events: 0, seconds: 0 }, known: false }
