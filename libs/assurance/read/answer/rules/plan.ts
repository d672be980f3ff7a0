import type { PrintedFact } from '../printed-fact.js'
import { actionFacts, allChecked, type Reading } from '../reading/reading.js'
import { nothing, type Rule } from './rule.js'

const theReply = ({ reply }: Reading): readonly PrintedFact[] => (reply ? [{ kind: 'reply', reply }] : [])

const theShrinking = ({ state: { plan } }: Reading): readonly PrintedFact[] =>
  plan.shrunk ? [{ kind: 'plan shrunk', shrunk: plan.shrunk }] : []

const theJudgement = (reading: Reading): readonly PrintedFact[] => {
  const { shrunk, judged } = reading.state.plan
  return shrunk ? theShrinking(reading) : judged ? [{ kind: 'plan judged', judged }] : []
}

/** A plan that has shrunk since is caught by row 13, before this is asked. */
const isSufficient = ({ state: { plan } }: Reading): boolean => plan.judged?.judgement === 'sufficient'

/** A past refusal is told with them, and then so is the reply that stands: alone, the refusal would be it. */
const theActionsAndTheJudgement = (reading: Reading) => {
  const refusals = reading.state.replies.filter(({ says }) => says === 'not accepted')
  return [...actionFacts(reading), reading.state.plan.judged, ...refusals, ...(refusals.length > 0 ? [reading.reply] : [])]
}

/** Rows 11 to 16: a refusal, the plan, and actions that are checked. */
export const planRules: readonly Rule[] = [
  {
    number: 11,
    when: 'not accepted, and no action begun since',
    answer: 'not accepted',
    proof: 'none',
    fits: ({ reply, begunSinceReply }) => reply?.says === 'not accepted' && !begunSinceReply,
    prints: theReply,
    standsOn: ({ reply }) => [reply],
  },
  {
    number: 12,
    when: 'no live necessary action, and the plan has shrunk',
    answer: 'no action planned',
    proof: 'none',
    fits: ({ actions, state }) => actions.length === 0 && state.plan.shrunk !== null,
    prints: theShrinking,
    standsOn: ({ state }) => [state.plan.shrunk],
  },
  {
    number: 13,
    when: 'the plan has shrunk, or was judged not sufficient',
    answer: 'plan not judged sufficient',
    proof: 'none',
    fits: ({ state: { plan } }) => plan.shrunk !== null || plan.judged?.judgement === 'not sufficient',
    prints: theJudgement,
    standsOn: (reading) => [...actionFacts(reading), reading.state.plan.shrunk ?? reading.state.plan.judged],
  },
  {
    number: 14,
    when: 'all checked, and the plan is sufficient',
    answer: 'done and checked',
    proof: 'seen',
    fits: (reading) => reading.together === 'checked' && isSufficient(reading),
    prints: theJudgement,
    standsOn: theActionsAndTheJudgement,
  },
  {
    number: 15,
    when: 'all checked, at least one by the same employer, and the plan is sufficient',
    answer: 'checked within the same employer',
    proof: 'seen',
    fits: (reading) => allChecked(reading) && isSufficient(reading),
    prints: theJudgement,
    standsOn: theActionsAndTheJudgement,
  },
  {
    number: 16,
    when: 'all checked, and the plan is not judged yet',
    answer: 'actions checked, plan not judged',
    proof: 'none',
    fits: allChecked,
    prints: nothing,
    standsOn: theActionsAndTheJudgement,
  },
]
