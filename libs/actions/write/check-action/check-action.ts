import { Command, isRefusal, refuse, theOwnerTypedIt, type Refusal, type Slice } from '@ledger/kernel'
import type { ActionEvent } from '../../events/index.js'
import { action, type Action } from '../action.js'
import { isLive, notLive, type LiveAction } from '../rules.js'
import { checkedBy, type Check, type CheckActionData, type CheckActionFacts } from './checked-by.js'
import { dayOfTheCheck, itIsCheckedOnceItIsThere } from './day-of-the-check.js'

/** Somebody other than the owner has opened the evidence and says, ask by ask, whether it shows what was asked. */
export class CheckAction extends Command<CheckActionData> {}

export type { CheckActionData, CheckActionFacts }

export const checkAction: Slice<CheckActionData, Action, ActionEvent, CheckActionFacts> = {
  name: 'check-action',
  category: 'action',
  id: ({ actionId }) => actionId,
  evolution: action,
  decide: (command, state, facts, circumstances) => {
    if (!isLive(state)) return notLive(state)
    const refused = everyAskIsAnsweredByIt(command, state) ?? evidenceWasOpened(command, state)
    if (refused) return refused
    const day = dayOfTheCheck(circumstances)
    if (isRefusal(day)) return day
    const check = checkedBy(command, state, facts, circumstances, day)
    return (
      itIsCheckedOnceItIsThere(command, state, day) ??
      theOwnerDoesNotTypeIt(command, check) ??
      theCheckerStandsApart(check) ?? [{ type: 'ActionChecked', data: check.data }]
    )
  },
}

const everyAskIsAnsweredByIt = ({ checks }: CheckActionData, { answers }: LiveAction): Refusal | undefined => {
  if (checks.length === 0) return refuse('no-ask-named')
  const other = checks.find(({ askId }) => !(askId in answers))
  return other && refuse('ask-not-answered-by-action', { askId: other.askId })
}

const evidenceWasOpened = ({ evidenceIds }: CheckActionData, { evidence }: LiveAction): Refusal | undefined => {
  if (evidenceIds.length === 0) return refuse('no-evidence-opened')
  const missing = evidenceIds.find((id) => (evidence[id]?.how ?? 'withdrawn') === 'withdrawn')
  return missing === undefined ? undefined : refuse('evidence-not-held', { evidenceId: missing })
}

/** The business manager types for everybody; nobody types a check of their own employer's work in another's name. */
const theOwnerDoesNotTypeIt = ({ checks }: CheckActionData, { partiesFor }: Check): Refusal | undefined =>
  checks.some(({ askId }) => theOwnerTypedIt(partiesFor(askId))) ? refuse('recorded-by-the-owner') : undefined

const theCheckerStandsApart = ({ data }: Check): Refusal | undefined =>
  data.checks.some(({ independence }) => independence === 'not independent') ? refuse('not-independent') : undefined
