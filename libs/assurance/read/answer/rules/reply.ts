import type { PrintedFact } from '../printed-fact.js'
import type { Reading } from '../reading/reading.js'
import type { Reply } from '../state/ask-state.js'
import type { Rule } from './rule.js'

const replied =
  (says: Reply['says']) =>
  ({ reply }: Reading): boolean =>
    reply?.says === says

const theReply = ({ reply }: Reading): readonly PrintedFact[] => (reply ? [{ kind: 'reply', reply }] : [])
const onTheReply = { proof: 'none', prints: theReply, standsOn: ({ reply }: Reading) => [reply] } as const

const heldAsSupport = ({ actions }: Reading['state']) => actions.filter(({ ended }) => ended === null).map(({ linked }) => linked)

/** Rows 24 to 28: no necessary action, so the reply is all there is; each comes after every row that reads actions. */
export const replyRules: readonly Rule[] = [
  { ...onTheReply, number: 24, when: 'accepted in part, with no necessary action', answer: 'accepted in part', fits: replied('in part') },
  {
    ...onTheReply,
    number: 25,
    when: 'another way, with no necessary action',
    answer: 'accepted, another way',
    fits: replied('another way'),
  },
  {
    ...onTheReply,
    number: 26,
    when: 'accepted, live, with no necessary action',
    answer: 'no action planned',
    fits: (reading) => reading.live && replied('accepted')(reading),
    standsOn: ({ reply, state }) => [reply, state.plan.judged, ...heldAsSupport(state)],
  },
  {
    number: 27,
    when: 'asked, live, with no reply',
    answer: 'asked, no reply yet',
    proof: 'none',
    fits: ({ live, reply, state }) => live && reply === null && state.put !== null,
    prints: ({ state: { put } }) => (put ? [{ kind: 'asked', put }] : []),
    standsOn: ({ state }) => [state.put],
  },
  {
    number: 28,
    when: 'anything else',
    answer: 'nothing recorded',
    proof: 'none',
    fits: () => true,
    prints: theReply,
    standsOn: ({ reply, state }) => [reply, state.put],
  },
]
