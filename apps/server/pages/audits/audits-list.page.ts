import { Controller, Get, Query, Render } from '@nestjs/common'
import { allAudits } from '@ledger/audits'
import { paths } from '../../paths.js'
import { Visiting, type Visit } from '../../session/visit.js'

/** Audits that were promised and audits that were held. */
@Controller()
export class AuditsListPage {
  @Get(paths.auditsList.pattern)
  @Render('pages/audits/audits-list.njk')
  show(@Visiting() { ask }: Visit, @Query('counted') counted?: string) {
    const audits = ask(allAudits, {})
    const of = (state: 'promised' | 'held') =>
      counted === undefined || counted === state ? audits.filter((audit) => audit.state === state) : null
    return { promised: of('promised'), held: of('held') }
  }
}
