import type { AccessLogUnavailable } from '@ledger/access'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { localsOf, type Dress } from '../layout/dress.js'
import { UNRECORDED } from '../layout/error-words.js'
import { comeAgain } from '../layout/unavailable.js'
import { rendered } from '../layout/views.js'
import { noGlass } from '../session/glass-on-pages.js'

/** Nothing that was asked of a partnership: not even its name. */
const bare = (dress: Dress): Dress => ({
  ...dress,
  ...{ asAt: null, partnership: null, whatIsSeen: null, administers: false, seesKeeping: false, age: null, here: null },
  ...{ unfinishedImports: [], glass: noGlass },
})

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
    ...localsOf(bare(dress)),
    title: UNRECORDED.title,
    lines: UNRECORDED.lines,
  })
}
