import type { ActionLine, PrintedFact } from './printed-fact.js'
import { countingCheck, evidenceIn } from './reading/action-rung.js'
import { bodiesOf, type ReadAction } from './reading/read-actions.js'
import type { Reading } from './reading/reading.js'

/** What any answer is read among: to whom, up to when the papers speak, how many bodies, and the actions. */
export const surroundings = ({ state, actions }: Reading): readonly PrintedFact[] => [
  { kind: 'addressee', addressee: state.addressee },
  ...(state.tracking.kind === 'history' ? [{ kind: 'papers to', knownTo: state.tracking.knownTo } as const] : []),
  ...coverage(state),
  ...(actions.length > 0 ? [{ kind: 'actions', actions: actions.map(lineOf) } as const] : []),
]

const coverage = (state: Reading['state']): readonly PrintedFact[] =>
  state.addressee.kind === 'class' && state.coverage
    ? [{ kind: 'coverage', reached: state.coverage.reached, of: bodiesOf(state), line: state.addressee.line }]
    : []

const lineOf = ({ action, from, rung }: ReadAction): ActionLine => ({
  actionId: action?.actionId ?? null,
  title: action?.title ?? null,
  from,
  repeats: action?.repeats ?? 'once',
  rung,
  due: action?.due ?? null,
  word: action?.word ?? null,
  check: action && countingCheck(action),
  missed: action?.missed.length ?? 0,
  evidenceIn: action ? evidenceIn(action).length : 0,
  evidenceNamed: action?.evidence.filter(({ how }) => how === 'named').length ?? 0,
})
