import { Controller, Get, Res } from '@nestjs/common'
import type { FastifyReply } from 'fastify'
import { Meters } from '../../operations/meters.js'
import { readMeters } from '../../operations/read-meters.js'
import { Watch } from '../../operations/watch.js'
import { paths } from '../../paths.js'

/** What Prometheus reads. */
@Controller()
export class MetricsRoute {
  constructor(
    private readonly meters: Meters,
    private readonly watch: Watch,
  ) {}

  @Get(paths.watched.metrics.pattern)
  async show(@Res() reply: FastifyReply) {
    return reply.type(this.meters.registry.contentType).send(await readMeters(this.meters, this.watch))
  }
}
