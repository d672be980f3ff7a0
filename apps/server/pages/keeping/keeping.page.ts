import { Controller, Get, Inject, Render } from '@nestjs/common'
import type { Deed } from '@ledger/access'
import { allErasureRequests, allHolds, classesInForce, retentionDue } from '@ledger/keeping'
import { ERASING, type Erasing } from '../../keeping/erasing.js'
import { paths } from '../../paths.js'
import { Visiting, type Visit } from '../../session/visit.js'
import { calledHere, peopleIn } from './called.js'
import { statusOf } from './status.js'

/** What is due to be looked at, what may not be erased, and what was asked to be erased. */
@Controller()
export class KeepingPage {
  constructor(@Inject(ERASING) private readonly erasing: Erasing) {}

  @Get(paths.keeping.pattern)
  @Render('pages/keeping/keeping.njk')
  async show(@Visiting() { ask, asAt, view }: Visit) {
    const [due, holds, requests] = [ask(retentionDue, {}), ask(allHolds, {}), ask(allErasureRequests, {})]
    const erasures = await this.erasing.forgetting.erasures()
    const people = [...peopleIn(holds.map((hold) => hold.holds)), ...peopleIn(requests.map(({ erases }) => erases))]
    const left = due.filter(({ recordClass }) => recordClass === 'account of a person').map(({ recordId }) => recordId)
    const may = (deed: Deed): boolean => asAt === null && view.toPartnership(deed).may
    return {
      may: { set: may('set-retention'), review: may('review-retention'), hold: may('place-legal-hold'), ask: may('ask-for-erasure') },
      seesAll: view.sight.whole,
      called: calledHere(ask, [...people, ...left]),
      classes: ask(classesInForce, {}),
      due,
      holds,
      requests: requests.map((request) => ({
        ...request,
        status: statusOf(
          request,
          erasures.find(({ erasureId }) => erasureId === request.requestId),
        ),
      })),
    }
  }
}
