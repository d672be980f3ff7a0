import { textRef } from '@ledger/kernel'
import type { Action } from '../answer/state/action.js'
import type { Plan, Shrunk } from '../answer/state/ask-state.js'
import { isAfter, lastOf } from '../answer/state/fact.js'
import { decisionOf, isA, type CaseFact, type Of } from './case-fact.js'
import type { CaseFile } from './case-file.js'
import { titleOf } from './action-of-ask.js'

/** The last judgement of the plan for an ask, and what took a necessary action out of it since. */
export const planOfAsk = (file: CaseFile, askId: string, ofAsk: readonly CaseFact[], actions: readonly Action[]): Plan => {
  const judgement = ofAsk.findLast(isA('PlanJudged'))
  const inThePlan = isInThePlan(askId)
  const listed = (judgement?.data.actionIds ?? []).flatMap((actionId) => (file.ofAction.get(actionId) ?? []).filter(inThePlan))
  const judged = judgement
    ? {
        ...decisionOf(judgement, judgement.data.reason && textRef(judgement.id, 'reason'), listed),
        judgement: judgement.data.judgement,
        actionIds: judgement.data.actionIds,
      }
    : null
  const shrinks = (file.actionsOfAsk.get(askId) ?? []).flatMap((actionId) => shrinking(file.ofAction.get(actionId) ?? [], askId))
  const since = shrinks.filter((shrunk) => !judged || isAfter(shrunk, judged) || shrunk.position > judged.position)
  return { judged, shrunk: lastOf(since) ?? missingFrom(judged, actions) }
}

const IN_THE_PLAN = [
  'ActionPlanned',
  'ActionLinked',
  'ActionUnlinked',
  'ActionPartChanged',
  'ActionReworded',
  'ActionStopped',
  'ActionReplaced',
  'ActionReopened',
] as const

/** Whether a fact about an action brings it into the plan for an ask, changes it there or takes it out. */
export const isInThePlan = (askId: string) => {
  const inThePlan = isA(...IN_THE_PLAN)
  return (fact: CaseFact): fact is Of<(typeof IN_THE_PLAN)[number]> =>
    inThePlan(fact) && (!('askId' in fact.data) || fact.data.askId === askId)
}

/** Each moment at which a necessary action left the plan for the ask, or was no longer what had been judged. */
const shrinking = (facts: readonly CaseFact[], askId: string): readonly Shrunk[] => {
  let part: Action['part'] | undefined
  const found: Shrunk[] = []
  const life = facts.filter(isInThePlan(askId))
  const planned = life.find(isA('ActionPlanned'))
  const title = planned ? titleOf(facts, planned) : null
  const shrunk = (fact: CaseFact, how: Shrunk['how'], reason: unknown): void => {
    if (part === 'necessary') found.push({ ...decisionOf(fact, reason === null ? null : textRef(fact.id, 'reason'), life), how, title })
  }
  for (const fact of life)
    switch (fact.type) {
      case 'ActionPlanned':
        part = fact.data.answers.find((answer) => answer.askId === askId)?.part
        break
      case 'ActionLinked':
        part = fact.data.part
        break
      case 'ActionUnlinked':
        shrunk(fact, 'unlinked', fact.data.reason)
        part = undefined
        break
      case 'ActionPartChanged':
        if (fact.data.part === 'supporting') shrunk(fact, 'made supporting', fact.data.reason)
        part &&= fact.data.part
        break
      case 'ActionReworded':
        if (fact.data.inSubstance) shrunk(fact, 'reworded', null)
        break
      case 'ActionStopped':
        shrunk(fact, 'stopped', fact.data.reason)
        break
      case 'ActionReplaced':
        shrunk(fact, 'replaced', fact.data.reason)
        break
      case 'ActionReopened':
        break
    }
  return found
}

/** Judged sufficient with an action that is no longer live in the plan: what was judged is not what is there. Supporting ones are never read. */
const missingFrom = (judged: Plan['judged'], actions: readonly Action[]): Shrunk | null => {
  const held = new Set(actions.filter(({ ended, part }) => ended === null || part === 'supporting').map(({ actionId }) => actionId))
  const missing = judged?.judgement === 'sufficient' && judged.actionIds.some((actionId) => !held.has(actionId))
  return judged && missing ? { ...judged, how: 'unlinked', title: null } : null
}
