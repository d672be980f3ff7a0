import { HttpException } from '@nestjs/common'
import { TablesOutOfReach } from '@ledger/projections'
import type { FastifyRequest } from 'fastify'
import { NotActingYet } from '../permission/not-acting-yet.js'
import { NotAllowed } from '../permission/not-allowed.js'
import { NOT_ACTING_YET } from './error-words.js'
import type { Problem } from './problem.js'

/** What a program is told of an error that no route answered itself. */
export const requestProblem = (status: number, error: unknown, { method, body }: Pick<FastifyRequest, 'method' | 'body'>): Problem => {
  if (error instanceof NotActingYet) return { status, title: NOT_ACTING_YET.forPrograms, code: 'not-acting-yet' }
  const { title, code, ...detail } =
    error instanceof TablesOutOfReach ? OUT_OF_REACH : error instanceof NotAllowed ? NOT_ALLOWED[error.why] : (KNOWN[status] ?? BROKEN)
  // What a command needs to know is read before it appends.
  const nothing = status === 503 && method !== 'GET' ? { detail: 'Nothing was recorded.' } : {}
  return { status, title, code, ...detail, ...nothing, ...saidBy(error, method !== 'GET' && (body === undefined || body === null)) }
}

type Known = Pick<Problem, 'title' | 'detail'> & { readonly code: string }

const KNOWN: Readonly<Record<number, Known>> = {
  400: { title: 'The address asks for something that cannot be read', code: 'bad-request' },
  403: { title: 'Nobody is answered under another name than this site’s, or without being let in', code: 'not-from-here' },
  404: { title: 'There is no such thing here', code: 'not-found' },
  413: { title: 'The body is too large', code: 'too-large' },
  415: { title: 'Send the body as application/json', code: 'not-json' },
  414: { title: 'The address is too long', code: 'address-too-long' },
  429: { title: 'More requests came in a minute than are answered. Come again after Retry-After seconds', code: 'too-many-requests' },
  503: { title: 'What is read here is still catching up with what was recorded. Try again shortly', code: 'not-ready' },
}

const NOT_ALLOWED: Readonly<Record<NotAllowed['why'], Known>> = {
  role: { title: 'You may see this, but your roles do not allow you to do it', code: 'not-allowed' },
  name: { title: 'Record what you do under your own name', code: 'in-anothers-name' },
}

const OUT_OF_REACH: Known = {
  title: 'The disk that this is read from does not answer. Try again shortly',
  code: 'out-of-reach',
}

const BROKEN: Known = {
  title: 'Something went wrong here. A change was recorded as a whole, or not at all',
  code: 'broken',
}

/** What the error itself knows better: which field does not fit, or that the body is no JSON. */
const saidBy = (error: unknown, unread: boolean): Partial<Problem> => {
  if (!(error instanceof HttpException) || error.getStatus() !== 400) return {}
  if (unread) return { title: 'The body is not JSON', code: 'not-json' }
  const body = error.getResponse()
  if (typeof body === 'object' && 'errors' in body) return { title: 'The body does not fit', code: 'does-not-fit', errors: body.errors }
  return error.message === 'Bad Request' ? {} : { detail: error.message }
}
