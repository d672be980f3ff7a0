import type { Action } from '../state/action.js'
import type { AskState } from '../state/ask-state.js'
import type { Fact } from '../state/fact.js'

/** What is left of a state when only these events are known. */
export const only = (state: AskState, events: readonly string[]): AskState => {
  const known = new Set(events)
  const keep = <Some extends Fact>(fact: Some | null): Some | null =>
    fact && known.has(fact.event) && fact.also.every((event) => known.has(event)) ? fact : null
  const all = <Some extends Fact>(facts: readonly Some[]): readonly Some[] => facts.filter((fact) => keep(fact) !== null)
  const actionOf = (action: Action): Action => ({
    ...action,
    word: keep(action.word),
    due: keep(action.due),
    missed: all(action.missed),
    evidence: all(action.evidence),
    checks: all(action.checks),
  })
  return {
    ...state,
    put: keep(state.put),
    replies: all(state.replies),
    wholeAsk: keep(state.wholeAsk),
    planSaid: keep(state.planSaid),
    coverage: keep(state.coverage),
    actions: state.actions.filter(({ linked }) => keep(linked) !== null).map(actionOf),
    plan: { judged: keep(state.plan.judged), shrunk: keep(state.plan.shrunk) },
    tests: all(state.tests),
    sameGap: all(state.sameGap),
    proofAsked: all(state.proofAsked),
    reachedBefore: all(state.reachedBefore),
    closure: keep(state.closure),
    reopened: all(state.reopened),
    signOffs: all(state.signOffs),
    difference: keep(state.difference),
  }
}
