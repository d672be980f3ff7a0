import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common'
import { AttemptsOutOfReach } from '@ledger/access'
import { LogUnavailable } from '@ledger/event-store'
import { ReadModelsBehind, TablesOutOfReach } from '@ledger/projections'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { refusedReading } from '../access/reading.js'
import { isForPrograms } from '../paths.js'
import { NotActingYet } from '../permission/not-acting-yet.js'
import { NotAllowed } from '../permission/not-allowed.js'
import { PageNotDrawn } from '../readers/readers.js'
import { dressPage } from './dress-page.js'
import { errorWords, NOT_ACTING_YET, NOT_ALLOWED, NOT_DRAWN, OUT_OF_REACH, UNAVAILABLE, UNREAD, type ErrorWords } from './error-words.js'
import { problem } from './problem.js'
import { requestProblem } from './request-problem.js'
import { turnedAway } from './turned-away.js'
import { comeAgain, isOnlyLooking, unavailableProblem } from './unavailable.js'

/** The last resort of every request: a page for people, `application/problem+json` for programs. */
@Catch()
export class ErrorPage implements ExceptionFilter {
  readonly #log = new Logger('ErrorPage')
  readonly #turnedAway = turnedAway()

  catch(error: unknown, host: ArgumentsHost): unknown {
    const http = host.switchToHttp()
    const [request, reply] = [http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>()]
    const status = statusOf(error)
    request.reading = refusedReading(request)
    if (status === 500 || error instanceof PageNotDrawn || error instanceof AttemptsOutOfReach)
      this.#log.error(
        `${request.method} ${request.routeOptions.url ?? 'no such route'}`,
        error instanceof Error ? error.stack : String(error),
      )
    if ((status === 403 && !(error instanceof NotAllowed)) || status === 429) {
      const said = this.#turnedAway(`${status} ${request.method} ${request.routeOptions.url ?? 'no such route'}`, Date.now())
      if (said !== null) this.#log.warn(said)
    }
    if (status === 503) comeAgain(reply, secondsOf(error))
    if (isForPrograms(request.url))
      return problem(
        reply,
        error instanceof LogUnavailable ? unavailableProblem(error, request.method) : requestProblem(status, error, request),
      )
    const { title, lines } = wordsOf(error, status, request)
    const said = error instanceof HttpException && status === 400 && typeof error.message === 'string' ? [error.message] : lines
    dressPage(request, reply)
    return reply.status(status).view('layout/error.njk', { title, lines: said })
  }
}

const secondsOf = (error: unknown): number => {
  if (error instanceof LogUnavailable) return error.retryAfter
  return error instanceof TablesOutOfReach || error instanceof AttemptsOutOfReach ? 5 : 1
}

const wordsOf = (error: unknown, status: number, { method }: FastifyRequest): ErrorWords => {
  if (error instanceof PageNotDrawn) return NOT_DRAWN
  if (error instanceof NotAllowed) return NOT_ALLOWED
  if (error instanceof NotActingYet) return NOT_ACTING_YET
  if (error instanceof LogUnavailable) return isOnlyLooking(method) ? UNREAD : UNAVAILABLE[error.outcome]
  return error instanceof TablesOutOfReach || error instanceof AttemptsOutOfReach ? OUT_OF_REACH : errorWords(status)
}

const statusOf = (error: unknown): number => {
  if (error instanceof HttpException) return error.getStatus()
  if (
    error instanceof ReadModelsBehind ||
    error instanceof LogUnavailable ||
    error instanceof PageNotDrawn ||
    error instanceof NotActingYet ||
    error instanceof AttemptsOutOfReach
  )
    return 503
  const status: unknown = error instanceof Error ? Reflect.get(error, 'statusCode') : undefined
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500
}
