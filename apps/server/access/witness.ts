import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common'
import type { FastifyRequest } from 'fastify'
import type { Observable } from 'rxjs'
import { readingOf } from './reading.js'

/** Before any page or route of a partnership: what it is about to show. It is recorded when the answer is ready, before it leaves. */
@Injectable()
export class Witness implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<FastifyRequest>()
    request.reading = readingOf(request)
    return next.handle()
  }
}
