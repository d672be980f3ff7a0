import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Observable } from 'rxjs'
import { dressPage } from '../layout/dress-page.js'
import { Visits } from './visits.js'

/** Before any page or route: who comes, to which partnership, at which date. */
@Injectable()
export class Welcome implements NestInterceptor {
  constructor(private readonly visits: Visits) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp()
    const request = http.getRequest<FastifyRequest<{ Params: { partnership?: string } }>>()
    request.acting = await this.visits.acting(request)
    const { partnership } = request.params
    if (partnership) request.visit = await this.visits.to(partnership, request)
    if (!request.url.startsWith('/api/')) dressPage(request, http.getResponse<FastifyReply>())
    return next.handle()
  }
}
