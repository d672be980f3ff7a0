import type { AccessLogUnavailable } from '@ledger/access'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { localsOf } from '../layout/dress.js'
import { UNRECORDED } from '../layout/error-words.js'
import { comeAgain } from '../layout/unavailable.js'
import { rendered } from '../layout/views.js'

/** What leaves in place of an answer that could not be recorded as seen. Nothing that the answer said of itself leaves with it. */
export const notShown = (
  { dress }: FastifyRequest,
  reply: FastifyReply,
  { retryAfter }: Pick<AccessLogUnavailable, 'retryAfter'>,
  toProgram: boolean,
): string => {
  comeAgain(reply, retryAfter)
  for (const name of ['etag', 'content-length', 'content-disposition', 'ledger-position']) reply.removeHeader(name)
  if (toProgram || !dress) {
    reply.header('content-type', 'application/problem+json')
    return JSON.stringify({ type: 'about:blank', status: 503, title: UNRECORDED.forPrograms, code: 'access-log-unavailable' })
  }
  reply.header('content-type', 'text/html; charset=utf-8')
  return rendered('layout/error.njk', {
    ...localsOf({ ...dress, glass: { open: [], notices: [] } }),
    title: UNRECORDED.title,
    lines: UNRECORDED.lines,
  })
}
