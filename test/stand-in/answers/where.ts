import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js'
import { firstFrom, type Log } from '../log/log.js'
import { invalidPosition } from '../refusals.js'

export type Where = 'start' | 'end' | bigint

export const allWhere = (options: ReadReq.Options.AllOptions): Where => {
  const position = options.getPosition()
  if (position) return BigInt(position.getCommitPosition())
  return options.hasEnd() ? 'end' : 'start'
}

export const streamWhere = (options: ReadReq.Options.StreamOptions): Where => {
  if (options.hasRevision()) return BigInt(options.getRevision())
  return options.hasEnd() ? 'end' : 'start'
}

/** The place in $all of the event at a position. A position within a record is none; one beyond the log is its end. */
export const placeOf = (log: Log, where: Where): number => {
  if (where === 'start' || where === 0n) return 0
  if (where === 'end' || where >= log.end()) return log.all.length
  const place = firstFrom(log.all, where)
  if (log.all[place]?.position !== where) throw invalidPosition()
  return place
}
