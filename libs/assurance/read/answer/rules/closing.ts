import type { PrintedFact } from '../printed-fact.js'
import type { Reading } from '../reading/reading.js'
import type { Closure } from '../state/ask-state.js'
import type { Rule } from './rule.js'

const closedAs =
  (closing: Closure['closing']) =>
  ({ state }: Reading): boolean =>
    state.closure?.closing === closing

const theClosing = ({ state: { closure } }: Reading): readonly PrintedFact[] => (closure ? [{ kind: 'closing', closure }] : [])

const closing = { proof: 'none', prints: theClosing, standsOn: ({ state }: Reading) => [state.closure] } as const

/** Rows 1 to 4: an ask that was ended. The first three are set aside. */
export const closingRules: readonly Rule[] = [
  { ...closing, number: 1, when: 'superseded, merged or redirected by decision', answer: 'replaced', fits: closedAs('replaced') },
  {
    ...closing,
    number: 2,
    when: 'the need has gone, or it was recorded in error',
    answer: 'no longer applies',
    fits: closedAs('no longer applies'),
  },
  {
    ...closing,
    number: 3,
    when: 'the opening position says so',
    answer: 'closed before this ledger',
    fits: closedAs('closed before this ledger'),
  },
  { ...closing, number: 4, when: 'ended without being done', answer: 'closed, not done', fits: closedAs('closed, not done') },
]
