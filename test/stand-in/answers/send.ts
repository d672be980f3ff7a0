import { once } from 'node:events'
import type { ServerWritableStream } from '@grpc/grpc-js'
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js'

export type ReadCall = ServerWritableStream<ReadReq, ReadResp>

export interface Line {
  /** Says one thing, and waits while the other side is slow; false when nobody listens any more. */
  readonly say: (response: ReadResp) => Promise<boolean>
  readonly gone: AbortSignal
}

export const lineOf = (call: ReadCall): Line => {
  const ended = new AbortController()
  for (const end of ['cancelled', 'close', 'error'] as const) call.once(end, () => ended.abort())
  return {
    gone: ended.signal,
    say: async (response) => {
      if (ended.signal.aborted || call.cancelled || call.destroyed) return false
      if (!call.write(response)) await once(call, 'drain', { signal: ended.signal }).catch(() => undefined)
      return !ended.signal.aborted
    },
  }
}
