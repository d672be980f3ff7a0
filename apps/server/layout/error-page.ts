import { Catch, HttpException, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common'
import { ReadModelsBehind } from '@ledger/projections'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { dressPage } from './dress-page.js'
import { errorWords } from './error-words.js'
import { problem } from './problem.js'
import { requestProblem } from './request-problem.js'

/** The last resort of every request: a page for people, `application/problem+json` for programs. */
@Catch()
export class ErrorPage implements ExceptionFilter {
  readonly #log = new Logger('ErrorPage')

  catch(error: unknown, host: ArgumentsHost): unknown {
    const http = host.switchToHttp()
    const [request, reply] = [http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>()]
    const status = statusOf(error)
    if (status === 500)
      this.#log.error(
        `${request.method} ${request.routeOptions.url ?? 'no such route'}`,
        error instanceof Error ? error.stack : String(error),
      )
    if (request.url.startsWith('/api/')) return problem(reply, requestProblem(status, error, request))
    const { title, lines } = errorWords(status)
    const said = error instanceof HttpException && status === 400 && typeof error.message === 'string' ? [error.message] : lines
    dressPage(request, reply)
    return reply.status(status).view('layout/error.njk', { title, lines: said })
  }
}

const statusOf = (error: unknown): number => {
  if (error instanceof HttpException) return error.getStatus()
  if (error instanceof ReadModelsBehind) return 503
  const status: unknown = error instanceof Error ? Reflect.get(error, 'statusCode') : undefined
  return typeof status === 'number' && status >= 400 && status < 500 ? status : 500
}
