import { textRef } from '@ledger/kernel'
import type { Action } from '../answer/state/action.js'
import type { Plan, Shrunk } from '../answer/state/ask-state.js'
import { decisionOf, isA, type CaseFact } from './case-fact.js'
import type { CaseFile } from './case-file.js'
import { titleOf } from './action-of-ask.js'

/** The last judgement of the plan for an ask, and what took a necessary action out of it since. */
export const planOfAsk = (file: CaseFile, askId: string, ofAsk: readonly CaseFact[], actions: readonly Action[]): Plan => {
  const judgement = ofAsk.findLast(isA('PlanJudged'))
  const judged = judgement
    ? {
        ...decisionOf(judgement, judgement.data.reason && textRef(judgement.id, 'reason')),
        judgement: judgement.data.judgement,
        actionIds: judgement.data.actionIds,
      }
    : null
  const shrinks = (file.actionsOfAsk.get(askId) ?? []).flatMap((actionId) => shrinking(file.ofAction.get(actionId) ?? [], askId))
  const since = shrinks.filter(
    (shrunk) => !judgement || shrunk.day > judgement.day || (shrunk.day === judgement.day && shrunk.position > judgement.position),
  )
  const last = since.reduce<Shrunk | null>((latest, one) => (latest && isLater(latest, one) ? latest : one), null)
  return { judged, shrunk: last ?? missingFrom(judged, actions) }
}

const isLater = (one: Shrunk, other: Shrunk): boolean => one.day > other.day || (one.day === other.day && one.position > other.position)

const LEAVING = [
  'ActionPlanned',
  'ActionLinked',
  'ActionUnlinked',
  'ActionPartChanged',
  'ActionReworded',
  'ActionStopped',
  'ActionReplaced',
] as const

/** Each moment at which a necessary action left the plan for the ask, or was no longer what had been judged. */
const shrinking = (facts: readonly CaseFact[], askId: string): readonly Shrunk[] => {
  let part: Action['part'] | undefined
  const found: Shrunk[] = []
  const shrunk = (fact: CaseFact, how: Shrunk['how'], reason: unknown): void => {
    const planned = facts.find(isA('ActionPlanned'))
    const title = planned ? titleOf(facts, planned) : null
    if (part === 'necessary')
      found.push({ ...decisionOf(fact, reason === null ? null : textRef(fact.id, 'reason'), planned ? [planned] : []), how, title })
  }
  for (const fact of facts.filter(isA(...LEAVING)))
    switch (fact.type) {
      case 'ActionPlanned':
        part = fact.data.answers.find((answer) => answer.askId === askId)?.part
        break
      case 'ActionLinked':
        if (fact.data.askId === askId) part = fact.data.part
        break
      case 'ActionUnlinked':
        if (fact.data.askId !== askId) break
        shrunk(fact, 'unlinked', fact.data.reason)
        part = undefined
        break
      case 'ActionPartChanged':
        if (fact.data.askId !== askId) break
        if (fact.data.part === 'supporting') shrunk(fact, 'made supporting', fact.data.reason)
        part = fact.data.part
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
    }
  return found
}

/** Judged sufficient with an action that is not live in the plan: what was judged is not what is there. */
const missingFrom = (judged: Plan['judged'], actions: readonly Action[]): Shrunk | null => {
  const live = new Set(actions.filter(({ ended, part }) => ended === null && part === 'necessary').map(({ actionId }) => actionId))
  const missing = judged?.judgement === 'sufficient' && judged.actionIds.some((actionId) => !live.has(actionId))
  return judged && missing ? { ...judged, how: 'unlinked', title: null } : null
}
