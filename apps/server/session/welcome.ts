import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Observable } from 'rxjs'
import { dressPage } from '../layout/dress-page.js'
import { isForPrograms, isWatched } from '../paths.js'
import { Sessions } from './sessions.js'
import { Visits } from './visits.js'

/** Before any page or route: who comes, to which partnership, at which date. */
@Injectable()
export class Welcome implements NestInterceptor {
  constructor(
    private readonly visits: Visits,
    private readonly sessions: Sessions,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp()
    const request = http.getRequest<FastifyRequest<{ Params: { partnership?: string } }>>()
    if (isWatched(request.url)) return next.handle()
    const reply = http.getResponse<FastifyReply>()
    const found = await this.sessions.used(request, reply)
    request.signedIn = found?.signedIn ?? null
    request.acting = found ? { ...found.person, partnership: found.signedIn.partnership } : await this.visits.acting(request)
    const { partnership } = request.params
    if (partnership) request.visit = await this.visits.to(partnership, request)
    request.asOf = request.visit ? request.visit.asOf : await this.visits.oldest()
    if (!isForPrograms(request.url)) dressPage(request, reply)
    else if (request.asOf) reply.header('ledger-as-of', request.asOf)
    return next.handle()
  }
}
