import { Injectable, NotFoundException, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common'
import type { ReadDatabase } from '@ledger/kernel'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Observable } from 'rxjs'
import { readingOf } from '../access/reading.js'
import { dressPage } from '../layout/dress-page.js'
import { isForPrograms, isWatched } from '../paths.js'
import { addressOf } from '../permission/addresses.js'
import { admissionOf } from '../permission/gate.js'
import { NotAllowed } from '../permission/not-allowed.js'
import { Visits } from './visits.js'

/** Before any page or route, and after the gate: to which partnership somebody comes, at which date. */
@Injectable()
export class Welcome implements NestInterceptor {
  constructor(private readonly visits: Visits) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const http = context.switchToHttp()
    const request = http.getRequest<FastifyRequest<{ Params: { partnership?: string } }>>()
    if (isWatched(request.url)) return next.handle()
    const reply = http.getResponse<FastifyReply>()
    const { partnership } = request.params
    if (partnership) request.visit = await this.visits.to(partnership, request)
    const whole = request.visit ? this.visits.whole(request.visit) : null
    const refused = this.#refused(request, whole)
    request.reading = readingOf(request, refused ? 'refused' : 'shown', whole)
    request.asOf = request.visit ? request.visit.asOf : await this.visits.oldest()
    if (!isForPrograms(request.url)) dressPage(request, reply)
    else if (request.asOf) reply.header('ledger-as-of', request.asOf)
    if (refused) throw refused
    return next.handle()
  }

  /** The rule is asked before anything is looked up. What one may not see is answered as what is not there. */
  #refused(request: FastifyRequest, whole: ReadDatabase | null): Error | null {
    const { method, routeOptions, params, visit } = request
    const needed = addressOf(method, routeOptions.url)?.needed
    if (needed === 'anybody') return null
    if (needed === undefined || !visit || !whole) return new NotFoundException()
    const admission = admissionOf(needed, params as Readonly<Record<string, string>>, visit.view, whole)
    if (admission === 'unseen') return new NotFoundException()
    request.verdict = admission.verdict
    if (admission.verdict.may) return null
    // Where people choose whom to act as, a form may be opened before they have chosen.
    const mayChoose = visit.standing.person.kind === 'demonstration visitor' && method === 'GET'
    if (!mayChoose) return new NotAllowed()
    request.verdict = { may: true, reasons: ['is a demonstration'] }
    return null
  }
}
