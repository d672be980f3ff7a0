import { Controller, Get, NotFoundException, Param, Render } from '@nestjs/common'
import { historyOf } from '@ledger/history'
import { paths } from '../../paths.js'
import { Visiting, type Visit } from '../../session/visit.js'

/** Everything recorded about one thing, in the order in which it was recorded. */
@Controller()
export class HistoryOfPage {
  @Get(paths.historyOf.pattern)
  @Render('pages/history/history-of.njk')
  show(@Visiting() { ask }: Visit, @Param('id') id: string) {
    const events = ask(historyOf, { id })
    if (events.length === 0) throw new NotFoundException()
    return { events }
  }
}
