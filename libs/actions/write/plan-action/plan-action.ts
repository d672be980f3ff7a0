import { Command, everyOneIsKnown, itHasWords, refuse, type Refusal, type Slice } from '@ledger/kernel'
import type { ActionEvent, ActionPlanned } from '../../events/index.js'
import { action, type Action } from '../action.js'

/** Somebody plans an action, for named asks or for none; owners may be unknown. */
export class PlanAction extends Command<PlanActionData> {}

export type PlanActionData = Omit<ActionPlanned['data'], 'actionId'>

export interface PlanActionFacts {
  readonly reviewKnown: boolean
  readonly unknownAsks: readonly string[]
  readonly unknownAgencies: readonly string[]
}

export const planAction: Slice<PlanActionData, Action, ActionEvent, PlanActionFacts> = {
  name: 'plan-action',
  category: 'action',
  creates: true,
  id: (_, newId) => newId,
  evolution: action,
  decide: (command, state, facts, { newId }) =>
    itIsPlannedOnce(state) ??
    itHasWords(command.text, 'words-missing') ??
    noAskIsNamedTwice(command) ??
    (facts.reviewKnown ? undefined : refuse('review-unknown', { reviewId: command.reviewId ?? '' })) ??
    everyOneIsKnown('ask', facts.unknownAsks) ??
    everyOneIsKnown('agency', facts.unknownAgencies) ?? [{ type: 'ActionPlanned', data: { actionId: newId, ...command } }],
}

const itIsPlannedOnce = ({ status }: Action): Refusal | undefined =>
  status === 'not planned' ? undefined : refuse('action-already-planned')

const noAskIsNamedTwice = ({ answers }: PlanActionData): Refusal | undefined =>
  new Set(answers.map(({ askId }) => askId)).size === answers.length ? undefined : refuse('ask-named-twice')
