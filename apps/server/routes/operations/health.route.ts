import { Controller, Get, HttpException, Res } from '@nestjs/common'
import { HealthCheckService } from '@nestjs/terminus'
import type { FastifyReply } from 'fastify'
import { Readiness } from '../../operations/readiness.js'
import { paths } from '../../paths.js'

/** For whoever keeps the process running: whether it lives, and whether it can serve. */
@Controller()
export class HealthRoute {
  constructor(
    private readonly health: HealthCheckService,
    private readonly readiness: Readiness,
  ) {}

  /** Answers while the process does: whoever gets no answer starts it again. */
  @Get(paths.watched.live.pattern)
  live() {
    return { status: 'ok' }
  }

  @Get(paths.watched.ready.pattern)
  async ready(@Res() reply: FastifyReply) {
    const { status, result } = await this.#checked()
    return reply.status(status).send(result)
  }

  async #checked(): Promise<{ readonly status: number; readonly result: unknown }> {
    try {
      return { status: 200, result: await this.health.check(this.readiness.questions) }
    } catch (error) {
      if (error instanceof HttpException) return { status: error.getStatus(), result: error.getResponse() }
      throw error
    }
  }
}
