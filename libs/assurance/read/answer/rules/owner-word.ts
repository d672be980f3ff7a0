import type { PrintedFact } from '../printed-fact.js'
import type { Together } from '../reading/actions-together.js'
import { actionFacts, type Reading } from '../reading/reading.js'
import type { Rule } from './rule.js'

const readsAs =
  (reading: Together) =>
  ({ together }: Reading): boolean =>
    together === reading

const theReply = ({ reply }: Reading): readonly PrintedFact[] => (reply ? [{ kind: 'reply', reply }] : [])
const thePlanOrWord = ({ state, actions }: Reading): readonly PrintedFact[] => {
  const [first] = actions
  if (first?.from === 'a plan said to exist') return [{ kind: 'plan said to exist' }]
  return state.wholeAsk ? [{ kind: 'whole ask', word: state.wholeAsk }] : []
}

/** A reply that is held and does not plainly say is told with the owner's word: nobody may read it as a yes or a no (worked example 4). */
const heldOf = ({ reply }: Reading): Reading['reply'] => (reply?.says === 'not classified' ? reply : null)
const theHeldReply = (reading: Reading): readonly PrintedFact[] => (heldOf(reading) ? theReply(reading) : [])

/** With the judgement, if there is one: it is why what left the plan before counts no longer. */
const theActionsAndTheJudgement = (reading: Reading) => [...actionFacts(reading), reading.state.plan.judged, heldOf(reading)]
const theWord = (reading: Reading): readonly PrintedFact[] => [...thePlanOrWord(reading), ...theHeldReply(reading)]
const onTheWord = { proof: 'none', prints: theWord, standsOn: theActionsAndTheJudgement } as const

/** Rows 17 to 23: evidence and what the owner says. */
export const ownerWordRules: readonly Rule[] = [
  {
    ...onTheWord,
    number: 17,
    when: 'the lowest is evidence in',
    answer: 'evidence in, not yet checked',
    fits: readsAs('evidence in'),
    prints: theHeldReply,
    standsOn: (reading) => [...theActionsAndTheJudgement(reading), ...reading.tests.notRead.map(({ test }) => test)],
  },
  {
    ...onTheWord,
    number: 18,
    when: 'the reply is already done, and the lowest is reported done, or there is no action',
    answer: 'already done, they say',
    fits: ({ reply, together }) => reply?.says === 'already done' && (together === 'reported done' || together === null),
    prints: theReply,
    standsOn: (reading) => [reading.reply, ...theActionsAndTheJudgement(reading)],
  },
  {
    ...onTheWord,
    number: 19,
    when: 'the lowest is reported done',
    answer: 'reported done, not yet checked',
    fits: readsAs('reported done'),
  },
  { ...onTheWord, number: 20, when: 'the lowest is running', answer: 'running', fits: readsAs('running') },
  { ...onTheWord, number: 21, when: 'some action has begun', answer: 'in progress', fits: readsAs('in progress') },
  { ...onTheWord, number: 22, when: 'all are said not to have started', answer: 'not started', fits: readsAs('not started') },
  {
    ...onTheWord,
    number: 23,
    when: 'planned, with no word from the owner',
    answer: 'planned, nothing said since',
    fits: readsAs('planned'),
  },
]
