import { channel } from 'node:diagnostics_channel'

/**
 * Where a process may be stopped at the worst moment. Nobody listens in production, and then a place costs nothing; a test preloads a listener
 * (`NODE_OPTIONS=--import=…`, which threads take on too) that kills the process there, and so sees that the place was reached.
 */
export type Place =
  | 'before append'
  | 'stored'
  | 'in log checkpoint'
  | 'in projection'
  | 'at checkpoint'
  | 'in rebuild swap'
  | 'in backup'
  | 'in forget'
  | 'in keeping'
  | 'at password'

/** The diagnostics channel on which a listener hears `{ place }`. */
export const PLACES = 'lessons-ledger:place'

const places = channel(PLACES)

export const reached = (place: Place): void => {
  if (places.hasSubscribers) places.publish({ place })
}
