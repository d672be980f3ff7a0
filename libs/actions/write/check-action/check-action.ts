import {
  Command,
  agenciesOf,
  independenceOf,
  isRefusal,
  refuse,
  standingsOn,
  type AgencyLinks,
  type Circumstances,
  type IsoDate,
  type PersonalText,
  type Refusal,
  type Slice,
  type Standing,
} from '@ledger/kernel'
import type { ActionChecked, ActionEvent, AskCheck } from '../../events/index.js'
import { action, type Action, type PlannedAction } from '../action.js'
import { dayOfTheCheck } from './day-of-the-check.js'

/** Somebody other than the owner has opened the evidence and says, ask by ask, whether it shows what was asked. */
export class CheckAction extends Command<CheckActionData> {}

export interface CheckActionData {
  readonly actionId: string
  readonly checks: readonly Pick<AskCheck, 'askId' | 'finding'>[]
  /** The pieces of evidence that were opened. */
  readonly evidenceIds: readonly string[]
  readonly note: PersonalText | null
}

/** What other capabilities know that this decision rests on; it is kept in the event. */
export interface CheckActionFacts {
  readonly structure: ReadonlyMap<string, AgencyLinks>
  /** The agency each ask is addressed to; null where no single agency is. It stands in where nobody is named as owner. */
  readonly addressees: ReadonlyMap<string, string | null>
  readonly policyVersion: string | null
}

type Planned = PlannedAction & { readonly status: 'live' }

export const checkAction: Slice<CheckActionData, Action, ActionEvent, CheckActionFacts> = {
  name: 'check-action',
  category: 'action',
  id: ({ actionId }) => actionId,
  evolution: action,
  decide: (command, state, facts, circumstances) => {
    const day = dayOfTheCheck(circumstances)
    const refused = onlyALiveActionIsChecked(state) ?? everyAskIsAnsweredByIt(command, state) ?? evidenceWasOpened(command, state)
    if (refused) return refused
    if (isRefusal(day)) return day
    const checked = judged(command, state as Planned, facts, circumstances, day)
    return aCheckerStandsApart(checked.data) ?? [checked]
  },
}

const onlyALiveActionIsChecked = (state: Action): Refusal | undefined =>
  state.status === 'live' ? undefined : refuse('action-not-live', { status: state.status })

const everyAskIsAnsweredByIt = ({ checks }: CheckActionData, state: Action): Refusal | undefined => {
  if (checks.length === 0) return refuse('no-ask-named')
  const other = state.status === 'live' ? checks.find(({ askId }) => !(askId in state.answers)) : undefined
  return other && refuse('ask-not-answered-by-action', { askId: other.askId })
}

const evidenceWasOpened = ({ evidenceIds }: CheckActionData, state: Action): Refusal | undefined => {
  if (evidenceIds.length === 0) return refuse('no-evidence-opened')
  const missing = state.status === 'live' ? evidenceIds.find((id) => (state.evidence[id] ?? 'withdrawn') === 'withdrawn') : undefined
  return missing ? refuse('evidence-not-held', { evidenceId: missing }) : undefined
}

const aCheckerStandsApart = ({ checks }: ActionChecked['data']): Refusal | undefined =>
  checks.some(({ independence }) => independence === 'not independent') ? refuse('not-independent') : undefined

const judged = (
  command: CheckActionData,
  state: Planned,
  facts: CheckActionFacts,
  { actor, factsAt }: Circumstances,
  day: IsoDate,
): ActionChecked => {
  const standings = (agencyIds: readonly string[]): readonly Standing[] => standingsOn(facts.structure, agencyIds, day)
  const checkerIds = agenciesOf(actor.decided)
  const ownersFor = (askId: string): readonly string[] =>
    state.everUnowned ? [...state.interested, ...present(facts.addressees.get(askId))] : state.interested
  const ownerIds = [...new Set(command.checks.flatMap(({ askId }) => ownersFor(askId)))]
  return {
    type: 'ActionChecked',
    data: {
      actionId: command.actionId,
      checks: command.checks.map(({ askId, finding }) => ({
        askId,
        finding,
        independence: independenceOf({
          checker: actor.decided,
          checkerStands: standings(checkerIds),
          beside: { who: actor.said, stands: standings(agenciesOf(actor.said)) },
          owners: standings(ownersFor(askId)),
          claimants: state.claimants,
        }),
      })),
      evidenceIds: command.evidenceIds,
      ownerIds,
      ownerEmployers: employersOf(standings(ownerIds)),
      checkerIds,
      checkerEmployers: employersOf(standings(checkerIds)),
      policyVersion: facts.policyVersion,
      factsAt,
      note: command.note,
    },
  }
}

const employersOf = (standings: readonly Standing[]): readonly string[] => [...new Set(standings.map(({ employer }) => employer))]

const present = (agencyId: string | null | undefined): readonly string[] => (agencyId ? [agencyId] : [])
