import { checkCommit } from './commit-check.js'
import type { Log } from './log.js'
import { isSoftDeleted, readableFrom } from './metadata.js'
import { isMetaStream, originalOf, type Proposed } from './records.js'

export type Appended =
  | { readonly what: 'success'; readonly revision: bigint; readonly position: bigint | undefined }
  | { readonly what: 'wrong revision'; readonly current: bigint }
  | { readonly what: 'deleted' }

/** Writes all of the events or none. */
export const append = (log: Log, stream: string, expected: bigint, events: readonly Proposed[]): Appended => {
  const check = checkCommit(
    log,
    stream,
    expected,
    events.map(({ id }) => id),
  )
  if (check.what === 'written before') return { what: 'success', revision: check.last.revision, position: check.last.position }
  if (check.what !== 'write') return check
  if (events.length === 0) return { what: 'success', revision: check.current, position: undefined }

  const original = isMetaStream(stream) ? originalOf(stream) : undefined
  const recreatesOriginal = original !== undefined && isSoftDeleted(log, original)
  const last = log.write(stream, events).at(-1)
  if (check.softDeleted) readableFrom(log, stream, check.current + 1n)
  if (recreatesOriginal) readableFrom(log, original, log.lastRevision(original) + 1n)
  return { what: 'success', revision: last?.revision ?? check.current, position: last?.position }
}
