import { Controller, Get, NotFoundException, Param, Query, Render } from '@nestjs/common'
import { actionDetailsOf, checksOf, evidenceOf } from '@ledger/actions'
import { streamTold } from '@ledger/history'
import { paths } from '../../paths.js'
import { Visiting, type Visit } from '../../session/visit.js'
import { agencyNamesById, asksById } from '../asks-by-id.js'
import { dueWords, ownerSays, REPEATS } from './action-words.js'

/** An action: what it answers, whose it is, what its owner says, the evidence, who opened it, and everything that happened. */
@Controller()
export class ActionDetailsPage {
  @Get(paths.actionDetails.pattern)
  @Render('pages/actions/action-details.njk')
  show(@Visiting() { ask, partnership, asAt }: Visit, @Param('actionId') actionId: string, @Query('recorded') recorded?: string) {
    const action = ask(actionDetailsOf, { actionId })
    if (!action) throw new NotFoundException()
    const named = agencyNamesById(ask)
    const asks = asksById(
      ask,
      action.answers.map(({ askId }) => askId),
    )
    const evidence = ask(evidenceOf, { actionId })
    const events = ask(streamTold, { stream: `${partnership.code}.action-${actionId}` })
    return {
      action,
      owners: action.ownerIds.map((id) => named[id] ?? 'an agency that is not known here'),
      due: dueWords(action),
      ownerSays: ownerSays(action),
      repeats: REPEATS[action.repeats],
      answers: asks.map((one) => ({ ...one, part: action.answers.find(({ askId }) => askId === one.askId)?.part })),
      evidence,
      checks: ask(checksOf, { actionId }).map((check) => ({
        ...check,
        by: events.find(({ eventId }) => eventId === check.eventId)?.decided ?? 'somebody who is not named',
        checks: check.checks.map((one) => ({ ...one, of: asks.find(({ askId }) => askId === one.askId) })),
      })),
      events,
      canBeChecked: asAt === null && action.state === 'live' && action.answers.length > 0 && evidence.some(({ withdrawn }) => !withdrawn),
      justChecked: recorded === 'check',
    }
  }
}
