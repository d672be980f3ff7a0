import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js'
import { survivors } from '../log/metadata.js'
import { DELETED, type Recorded } from '../log/records.js'
import type { StandInNode } from '../node.js'
import { invalidArgument, streamDeleted } from '../refusals.js'
import { nameOf } from '../wire.js'
import { allWhere, placeOf, streamWhere } from './where.js'

export interface Feed {
  /** The next records, at most so many, and the position at which the look at them began. */
  readonly next: (most: number) => { readonly from: bigint; readonly records: readonly Recorded[] }
  readonly waiting: () => number
}

/** What a subscription is fed from. A position or revision named is one already seen: what comes after it is next. */
export const feedOf = (node: StandInNode, options: ReadReq.Options): Feed => {
  const [stream, all] = [options.getStream(), options.getAll()]
  if (stream) return streamFeed(node, stream)
  if (all) return allFeed(node, all)
  throw invalidArgument('A subscription is to a stream or to $all.')
}

const allFeed = ({ log }: StandInNode, options: ReadReq.Options.AllOptions): Feed => {
  const where = allWhere(options)
  const place = placeOf(log, where)
  let at = typeof where === 'bigint' && where > 0n && place < log.all.length ? place + 1 : place
  return {
    next: (most) => {
      const records = log.all.slice(at, at + most)
      const from = at === 0 ? 0n : (log.all[at]?.position ?? log.end())
      at += records.length
      return { from, records }
    },
    waiting: () => log.all.length - at,
  }
}

const streamFeed = (node: StandInNode, options: ReadReq.Options.StreamOptions): Feed => {
  const stream = nameOf(options.getStreamIdentifier())
  const where = streamWhere(options)
  let seen = where === 'start' ? -1n : where === 'end' ? node.log.lastRevision(stream) : where
  const after = () => survivors(node.log, stream, node.now()).filter(({ revision }) => revision > seen)
  return {
    next: (most) => {
      if (node.log.lastRevision(stream) === DELETED) throw streamDeleted(stream)
      const records = after().slice(0, most)
      seen = records.at(-1)?.revision ?? seen
      return { from: records[0]?.position ?? 0n, records }
    },
    waiting: () => after().length,
  }
}
