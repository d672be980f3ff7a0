import { randomUUID } from 'node:crypto'
import type { Log } from './log.js'
import { DELETED, METADATA, isMetaStream, metaStreamOf, type Proposed, type Recorded } from './records.js'

export interface Bounds {
  readonly maxCount?: number
  /** Seconds. */
  readonly maxAge?: number
  readonly truncateBefore?: bigint
}

type Fields = Readonly<Record<string, unknown>>

/** The metadata of a stream as last written; what is no JSON object counts as none. */
const fieldsOf = (log: Log, stream: string): Fields => {
  const last = log.stream(metaStreamOf(stream)).at(-1)
  try {
    const fields: unknown = JSON.parse(Buffer.from(last?.data ?? []).toString())
    return typeof fields === 'object' && fields !== null && !Array.isArray(fields) ? (fields as Fields) : {}
  } catch {
    return {}
  }
}

export const boundsOf = (log: Log, stream: string): Bounds => {
  if (isMetaStream(stream)) return { maxCount: 1 }
  const { $maxCount, $maxAge, $tb } = fieldsOf(log, stream)
  return {
    ...(typeof $maxCount === 'number' && $maxCount > 0 && { maxCount: $maxCount }),
    ...(typeof $maxAge === 'number' && $maxAge > 0 && { maxAge: $maxAge }),
    // The greatest revision there is does not fit a number of JSON exactly; nothing else comes near it.
    ...(typeof $tb === 'number' && $tb >= 0 && { truncateBefore: $tb >= Number(DELETED) ? DELETED : BigInt(Math.trunc($tb)) }),
  }
}

export const isSoftDeleted = (log: Log, stream: string): boolean => boundsOf(log, stream).truncateBefore === DELETED

/** The events of a stream that may still be read. */
export const survivors = (log: Log, stream: string, now: number): readonly Recorded[] => {
  const events = log.stream(stream)
  const { maxCount, maxAge, truncateBefore } = boundsOf(log, stream)
  if (truncateBefore === undefined && maxCount === undefined && maxAge === undefined) return events
  const counted = maxCount === undefined ? 0 : events.length - maxCount
  const oldest = maxAge === undefined ? undefined : BigInt(now - maxAge * 1_000) * 10_000n
  return events.filter(
    ({ revision, created }, index) =>
      index >= counted && (truncateBefore === undefined || revision >= truncateBefore) && (oldest === undefined || created >= oldest),
  )
}

const metadataEvent = (json: string): Proposed => ({
  id: randomUUID(),
  type: METADATA,
  json: true,
  data: Buffer.from(json),
  metadata: new Uint8Array(),
})

/** A soft delete is metadata: read nothing before the greatest revision there is. */
export const deleteSoftly = (log: Log, stream: string): readonly Recorded[] =>
  log.write(metaStreamOf(stream), [metadataEvent(`{"$tb":${DELETED}}`)])

/** A stream written to after a soft delete goes on from where it was; all other metadata stays. */
export const readableFrom = (log: Log, stream: string, revision: bigint): void => {
  const fields = { ...fieldsOf(log, stream), $tb: Number(revision) }
  log.write(metaStreamOf(stream), [metadataEvent(JSON.stringify(fields))])
}
