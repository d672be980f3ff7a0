import { Controller, Get, Inject, Render } from '@nestjs/common'
import { detailsOfPartnership } from '@ledger/partnership'
import { READ_MODELS, type ReadModels } from '@ledger/projections'
import { paths } from '../../paths.js'
import { Visits } from '../../session/visits.js'

/** The partnerships of this ledger. */
@Controller()
export class HomePage {
  constructor(
    @Inject(READ_MODELS) private readonly models: ReadModels,
    private readonly visits: Visits,
  ) {}

  @Get(paths.home.pattern)
  @Render('pages/partnership/home.njk')
  async show() {
    const codes = await this.models.partnerships()
    const partnerships = await Promise.all(
      codes.map(async (code) => ({ code, ...(await this.visits.elsewhere(code))(detailsOfPartnership, {}) })),
    )
    return { partnerships }
  }
}
