import type { Log } from './log.js'
import { isSoftDeleted } from './metadata.js'
import { ANY, DELETED, NO_STREAM, STREAM_EXISTS, metaStreamOf, type Recorded } from './records.js'

export type CommitCheck =
  | { readonly what: 'write'; readonly current: bigint; readonly softDeleted: boolean }
  | { readonly what: 'written before'; readonly last: Recorded }
  | { readonly what: 'wrong revision'; readonly current: bigint }
  | { readonly what: 'deleted' }

/**
 * What becomes of a write: `IndexWriter.CheckCommit` of the server, in its order. Ids are compared only where the expected revision
 * is below the stream's own (and then however old they are), or where no revision is named (and then only with those written lately).
 * A write of which some ids were written and some not is a wrong revision, never half a write.
 */
export const checkCommit = (log: Log, stream: string, expected: bigint, ids: readonly string[]): CommitCheck => {
  const current = log.lastRevision(stream)
  if (current === DELETED) return { what: 'deleted' }
  const wrong = { what: 'wrong revision', current } as const
  const write = { what: 'write', current, softDeleted: isSoftDeleted(log, stream) } as const

  if (expected === STREAM_EXISTS) {
    if (write.softDeleted) return { what: 'deleted' }
    if (current < 0n && log.lastRevision(metaStreamOf(stream)) < 0n) return wrong
  }
  if (expected === ANY || expected === STREAM_EXISTS) {
    const before = ids.map((id) => log.recently(id)).map((record) => (record?.stream === stream ? record : undefined))
    const unknown = before.indexOf(undefined)
    if (unknown > 0) return wrong
    const last = before.at(-1)
    return unknown === 0 || !last ? write : { what: 'written before', last }
  }
  if (expected > current) return wrong
  if (expected === current) return write

  const there = ids.map((id, index) => {
    const record = log.stream(stream)[Number(expected) + 1 + index]
    return record?.id === id ? record : undefined
  })
  const other = there.indexOf(undefined)
  const last = there.at(-1)
  if (other === 0 && expected === NO_STREAM && write.softDeleted) return write
  return other >= 0 || !last ? wrong : { what: 'written before', last }
}
