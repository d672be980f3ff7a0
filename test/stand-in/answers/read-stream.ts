import type { ReadReq, ReadResp as Response } from '@eventstore/db-client/generated/streams_pb.js'
import { isSoftDeleted, survivors } from '../log/metadata.js'
import { DELETED, type Recorded } from '../log/records.js'
import type { StandInNode } from '../node.js'
import { streamDeleted } from '../refusals.js'
import { ReadResp, nameOf } from '../wire.js'
import { eventOf, notFound } from './recorded.js'
import { streamWhere, type Where } from './where.js'

export interface StreamRead {
  readonly most: number
  readonly backwards: boolean
  /** Newer clients ask to be told the first and the last revision; the one for Node does not. */
  readonly tellsEnds: boolean
}

/** A stream that was never written to or is softly deleted is not found; one all of whose events are cut off is merely empty. */
export function* readStream(node: StandInNode, options: ReadReq.Options.StreamOptions, asked: StreamRead): Iterable<Response> {
  const stream = nameOf(options.getStreamIdentifier())
  if (node.log.lastRevision(stream) === DELETED) throw streamDeleted(stream)
  if (node.log.stream(stream).length === 0 || isSoftDeleted(node.log, stream)) return yield notFound(stream)

  const left = survivors(node.log, stream, node.now())
  for (const record of picked(left, streamWhere(options), asked)) yield eventOf(record)
  if (asked.tellsEnds) yield* ends(left, node.log.lastRevision(stream))
}

const picked = (left: readonly Recorded[], where: Where, { most, backwards }: StreamRead): readonly Recorded[] => {
  if (!backwards) {
    const from = where === 'start' ? 0n : where
    return from === 'end' ? [] : left.filter(({ revision }) => revision >= from).slice(0, most)
  }
  const to = where === 'start' ? 0n : where
  const before = to === 'end' ? left : left.filter(({ revision }) => revision <= to)
  return before.slice(Math.max(0, before.length - most)).reverse()
}

function* ends(left: readonly Recorded[], last: bigint): Iterable<Response> {
  const [first] = left
  const [tellsFirst, tellsLast] = [new ReadResp(), new ReadResp()]
  if (first) yield tellsFirst.setFirstStreamPosition(String(first.revision))
  yield tellsLast.setLastStreamPosition(String(last))
}
