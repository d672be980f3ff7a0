import { Command, refuse, type Refusal, type Slice } from '@ledger/kernel'
import type { PlanJudged, RecommendationEvent } from '../../events/index.js'
import { recommendation, type Recommendation } from '../recommendation.js'
import { aBodyDecides, aReasonIsGiven, forAnOpenAsk, theOwnersMemberStoodBack, type BodyFacts } from '../rules.js'

/** The sub-group judges whether the plan for an ask is enough. The same judgement again is news: the plan may have shrunk since. */
export class JudgePlan extends Command<JudgePlanData> {}

export type JudgePlanData = PlanJudged['data']

export const judgePlan: Slice<JudgePlanData, Recommendation, RecommendationEvent, BodyFacts> = {
  name: 'judge-plan',
  category: 'recommendation',
  id: ({ recommendationId }) => recommendationId,
  evolution: recommendation,
  decide: (command, state, facts, { actor }) =>
    forAnOpenAsk(
      state,
      command.askId,
      (ask) =>
        aBodyDecides(actor, facts) ??
        theOwnersMemberStoodBack(ask, actor) ??
        noActionIsNamedTwice(command) ??
        notSufficientSaysWhy(command) ?? [{ type: 'PlanJudged', data: command }],
    ),
}

const noActionIsNamedTwice = ({ actionIds }: JudgePlanData): Refusal | undefined =>
  new Set(actionIds).size === actionIds.length ? undefined : refuse('action-named-twice')

const notSufficientSaysWhy = ({ judgement, reason }: JudgePlanData): Refusal | undefined =>
  judgement === 'not sufficient' ? aReasonIsGiven(reason) : undefined
