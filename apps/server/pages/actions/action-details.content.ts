import { actionDetailsOf, checksOf, evidenceOf } from '@ledger/actions'
import { streamTold } from '@ledger/history'
import type { Seen } from '../content.js'
import { agencyNamesById, asksById } from '../asks-by-id.js'
import { dueWords, ownerSays, REPEATS } from './action-words.js'

/** An action: what it answers, whose it is, what its owner says, the evidence, who opened it, and everything that happened. */
export const actionDetails = (
  { ask, partnership, asAt }: Seen,
  { actionId, recorded }: { readonly actionId: string; readonly recorded: string | undefined },
) => {
  const action = ask(actionDetailsOf, { actionId })
  if (!action) return null
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
    canTakeEvidence: asAt === null && action.state === 'live',
    justChecked: recorded === 'check',
    justSubmitted: recorded === 'evidence',
  }
}
