import type { ExpectedRevision } from './store.js'

/** The stream is not where the writer thought; `actual` says where it is. */
export class WrongExpectedRevision extends Error {
  override readonly name = 'WrongExpectedRevision'

  constructor(
    readonly stream: string,
    readonly expected: ExpectedRevision,
    readonly actual: ExpectedRevision,
  ) {
    super(`stream ${stream}: expected ${at(expected)}, found ${at(actual)}`)
  }
}

/** One append may hold 1 MiB. Nothing of it was written. */
export class AppendTooLarge extends Error {
  override readonly name = 'AppendTooLarge'

  constructor(
    readonly stream: string,
    readonly bytes: number,
    readonly limit: number,
  ) {
    super(`stream ${stream}: an append of ${bytes} bytes, the limit is ${limit}`)
  }
}

/** Some of these event ids are in the stream already, but not all of them, or elsewhere in it, or from another command. Nothing was written. */
export class EventIdsReused extends Error {
  override readonly name = 'EventIdsReused'

  constructor(
    readonly stream: string,
    readonly ids: readonly string[],
  ) {
    super(`stream ${stream}: event ids were used before, otherwise than here: ${ids.join(', ')}`)
  }
}

/**
 * The log cannot take anything just now, for a cause that lies outside it: the disk is full or read-only, the server is down, the time has run out.
 * `outcome` is unknown where the answer was lost on the way; the same append again, under the same ids, settles it.
 */
export class LogUnavailable extends Error {
  override readonly name = 'LogUnavailable'

  constructor(
    /** What happened, and where; no words of anybody. */
    message: string,
    readonly outcome: 'not written' | 'unknown',
    /** Seconds. */
    readonly retryAfter: number,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

const at = (revision: ExpectedRevision): string => (revision === 'no stream' ? revision : `revision ${revision}`)
