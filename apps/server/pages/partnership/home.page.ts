import { Controller, Get, Inject, Render, Req } from '@nestjs/common'
import { detailsOfPartnership } from '@ledger/partnership'
import { READ_MODELS, type ReadModels } from '@ledger/projections'
import type { FastifyRequest } from 'fastify'
import { paths } from '../../paths.js'
import { Visits } from '../../session/visits.js'

/** The partnerships of this ledger; of somebody who signed in, their own. */
@Controller()
export class HomePage {
  constructor(
    @Inject(READ_MODELS) private readonly models: ReadModels,
    private readonly visits: Visits,
  ) {}

  @Get(paths.home.pattern)
  @Render('pages/partnership/home.njk')
  async show(@Req() { signedIn }: FastifyRequest) {
    const codes = (await this.models.partnerships()).filter((code) => !signedIn || code === signedIn.partnership)
    const partnerships = await Promise.all(
      codes.map(async (code) => ({ code, ...(await this.visits.elsewhere(code))(detailsOfPartnership, {}) })),
    )
    return { partnerships }
  }
}
