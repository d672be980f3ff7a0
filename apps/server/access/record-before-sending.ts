import { Logger } from '@nestjs/common'
import { AccessLogUnavailable, type AccessLog } from '@ledger/access'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { isForPrograms } from '../paths.js'
import type {} from '../session/signed-in.js'
import type {} from '../session/visit.js'
import { notShown } from './not-shown.js'
import { recordedOf, whoReads } from './reading.js'

/** Of an open ledger. */
export interface Recording {
  readonly accessLog: AccessLog
  readonly isDemonstration: boolean
}

/** Records what an answer shows while it is ready and has not left; where that fails, something else leaves in its place. */
export const recordBeforeSending = ({ accessLog, isDemonstration }: Recording) => {
  const log = new Logger('AccessLog')
  return async (request: FastifyRequest, reply: FastifyReply, payload: unknown): Promise<unknown> => {
    const recorded = recordedOf(request, showsNothing(reply))
    if (recorded.length === 0) return payload
    const session = request.signedIn?.sessionId ?? null
    try {
      await Promise.all(
        recorded.map((reading) => accessLog.record({ ...reading, who: whoReads(request, reading, isDemonstration), session })),
      )
      return payload
    } catch (error) {
      if (!(error instanceof AccessLogUnavailable)) throw error
      log.error(`${request.method} ${request.routeOptions.url ?? ''} was not shown: ${error.message}`)
      return recorded.every(({ outcome }) => outcome === 'refused') ? payload : notShown(request, reply, error, isForPrograms(request.url))
    }
  }
}

/** A way elsewhere, or a refusal that says its code and a title of ours. */
const showsNothing = (reply: FastifyReply): boolean =>
  (reply.statusCode >= 300 && reply.statusCode < 400) || String(reply.getHeader('content-type')).startsWith('application/problem+json')
