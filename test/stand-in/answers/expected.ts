import { invalidArgument } from '../refusals.js'
import { ANY, NO_STREAM, STREAM_EXISTS } from '../log/records.js'

interface Named {
  hasAny(): boolean
  hasNoStream(): boolean
  hasStreamExists(): boolean
}

/** The expected revision of a request, where `revision` is the exact one if there is one. */
export const expectedOf = (options: Named, revision: string | undefined): bigint => {
  if (revision !== undefined) return BigInt(revision)
  if (options.hasNoStream()) return NO_STREAM
  if (options.hasAny()) return ANY
  if (options.hasStreamExists()) return STREAM_EXISTS
  throw invalidArgument('The request names no expected revision.')
}
