import { Controller, Get, NotFoundException, Param, Query, Render } from '@nestjs/common'
import { actionDetailsOf, checksOf, evidenceOf } from '@ledger/actions'
import { streamTold } from '@ledger/history'
import { names } from '@ledger/partnership'
import { asksNamed } from '@ledger/recommendations'
import { paths } from '../../paths.js'
import { Visiting, type Visit } from '../../session/visit.js'
import { addresseeName } from '../addressee-name.js'
import { dueWords, ownerSays, REPEATS } from './action-words.js'

/** An action: what it answers, whose it is, what its owner says, the evidence, who opened it, and everything that happened. */
@Controller()
export class ActionDetailsPage {
  @Get(paths.actionDetails.pattern)
  @Render('pages/actions/action-details.njk')
  show(@Visiting() { ask, partnership, asAt }: Visit, @Param('actionId') actionId: string, @Query('recorded') recorded?: string) {
    const action = ask(actionDetailsOf, { actionId })
    if (!action) throw new NotFoundException()
    const named = ask(names)
    const asks = ask(asksNamed, { askIds: action.answers.map(({ askId }) => askId) })
    const evidence = ask(evidenceOf, { actionId })
    return {
      action,
      owners: action.ownerIds.map((id) => named[id] ?? 'an agency that is not known here'),
      answers: asks.map((one) => ({
        ...one,
        addressee: addresseeName(one.addressee, named),
        part: action.answers.find(({ askId }) => askId === one.askId)?.part,
      })),
      due: dueWords(action),
      ownerSays: ownerSays(action),
      repeats: REPEATS[action.repeats],
      evidence,
      checks: ask(checksOf, { actionId }),
      events: ask(streamTold, { stream: `${partnership.code}.action-${actionId}` }),
      canBeChecked: asAt === null && action.state === 'live' && action.answers.length > 0 && evidence.some(({ withdrawn }) => !withdrawn),
      justChecked: recorded === 'check',
    }
  }
}
