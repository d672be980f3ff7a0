import type { Action } from '../state/action.js'
import type { AskState } from '../state/ask-state.js'
import { isAfter, type Fact } from '../state/fact.js'
import { isAtLeast, lower, rungOf, type Rung } from './action-rung.js'
import { isHigher, together, type Together } from './actions-together.js'

/** A live necessary action as it is read for the answer, or the unnamed one that a word about the whole ask counts as. */
export interface ReadAction {
  readonly action: Action | null
  readonly from: 'the plan' | 'a word about the whole ask' | 'a plan said to exist'
  readonly rung: Rung
  readonly facts: readonly Fact[]
}

/** The actions the answer reads: supporting ones and ended ones are not among them. */
export const readActions = (state: AskState): readonly ReadAction[] => {
  const named = state.actions.filter(isLiveAndNecessary).map((action) => readNamed(state, action))
  const whole = readWholeAsk(state)
  if (whole) return [...named, whole]
  return named.length > 0 ? named : planSaidToExist(state)
}

/** A word about the whole ask can raise what the named actions read as, never lower it. */
export const readTogether = (actions: readonly ReadAction[]): Together | null => {
  const withWhole = together(actions.map(({ rung }) => rung))
  const named = together(actions.flatMap(({ action, rung }) => (action ? [rung] : [])))
  return named !== null && withWhole !== null && isHigher(named, withWhole) ? named : withWhole
}

export const isLiveAndNecessary = ({ ended, part }: Action): boolean => ended === null && part === 'necessary'

const readNamed = (state: AskState, action: Action): ReadAction => ({
  action,
  from: 'the plan',
  rung: asReadIn(state, rungOf(action), action.repeats === 'once' ? 'reported done' : 'running'),
  facts: factsBehind(action),
})

/** Everything said, put in or checked about it: enough for its rung, and for when it began. */
const factsBehind = ({ linked, word, evidence, checks }: Action): readonly Fact[] => [
  linked,
  ...(word ? [word] : []),
  ...evidence.filter(({ how }) => how === 'submitted'),
  ...checks,
]

/** A word about the whole ask counts as one unnamed necessary action; so does a class some of whose bodies have reported. */
const readWholeAsk = (state: AskState): ReadAction | null => {
  const { wholeAsk, coverage } = state
  const reported = isClass(state) && coverage !== null && coverage.reached > 0 ? coverage : null
  const facts = [wholeAsk, reported].filter((fact) => fact !== null)
  if (facts.length === 0) return null
  const said: Rung = reported || wholeAsk?.says === 'done' ? 'reported done' : (wholeAsk?.says ?? 'no word')
  return { action: null, from: 'a word about the whole ask', rung: asReadIn(state, said, 'reported done'), facts }
}

const planSaidToExist = (state: AskState): readonly ReadAction[] =>
  state.planSaid ? [{ action: null, from: 'a plan said to exist', rung: 'no word', facts: [state.planSaid] }] : []

/** History reads at most reported done; a class short of its line at most in progress. */
const asReadIn = (state: AskState, rung: Rung, mostInHistory: Rung): Rung => {
  const inTime = state.tracking.kind === 'history' ? lower(rung, mostInHistory) : rung
  return isClass(state) && !coverageMeetsLine(state) ? lower(inTime, 'in progress') : inTime
}

const isClass = ({ addressee }: AskState): boolean => addressee.kind === 'class'

/** How many bodies a class has: as last reported, or as addressed; null while nobody knows. */
export const bodiesOf = ({ addressee, coverage }: AskState): number | null =>
  addressee.kind === 'class' ? (coverage?.of ?? addressee.bodies) : null

/** All bodies, unless a line was set beforehand. */
export const coverageMeetsLine = (state: AskState): boolean => {
  const of = bodiesOf(state)
  if (state.addressee.kind !== 'class' || of === null) return false
  return state.coverage !== null && state.coverage.reached >= Math.min(state.addressee.line ?? of, of)
}

/**
 * Begun since a refusal. An action swapped in for another does not count here until the shrunk plan has been judged, or a swap could raise the
 * answer of an ask that was refused.
 */
export const hasBegunSince = (state: AskState, refusal: Fact, { action, rung, facts }: ReadAction): boolean =>
  isAtLeast(rung, 'in progress') &&
  facts.some((fact) => fact !== action?.linked && isAfter(fact, refusal)) &&
  !(action?.inPlaceOf && state.plan.shrunk)
