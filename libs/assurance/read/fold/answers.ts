import type { IsoDate } from '@ledger/kernel'
import { answerOf } from '../answer/answer-of.js'
import type { Answered } from '../answer/answered.js'
import type { AskState } from '../answer/state/ask-state.js'
import { askStateOf, proofReachedBefore } from './ask-state.js'
import { isA, type CaseFact } from './case-fact.js'
import { caseFileOf, type CaseFile } from './case-file.js'
import { standingOnNoMore } from './stands-on.js'

/** An ask's state and its answer on a day. */
export interface AskAnswer {
  readonly state: AskState
  readonly answered: Answered
  /** The latest day of any fact about the ask, its actions or its tests. */
  readonly lastHeardOn: IsoDate
}

/** Folds a partnership's facts into the answer of every ask, in the order in which the asks were addressed. */
export const answersFrom = (recorded: readonly CaseFact[], today: IsoDate): ReadonlyMap<string, AskAnswer> => {
  const facts = [...recorded, ...notAddressed(recorded)]
  const file = caseFileOf(facts)
  return new Map(
    facts.filter(isA('AskAddressed')).flatMap(({ data: { askId } }) => {
      const state = stateOn(file, askId, today)
      if (!state) return []
      const answered = standingOnNoMore(answerOf(state, today), recorded, (some) => answerFrom(some, askId, today))
      return [[askId, { state, answered, lastHeardOn: lastHeardOf(file, askId) }] as const]
    }),
  )
}

/** The answer of one ask from the facts about it; nothing where they do not make an ask. */
export const answerFrom = (recorded: readonly CaseFact[], askId: string, today: IsoDate): Answered | undefined => {
  const state = stateOn(caseFileOf([...recorded, ...notAddressed(recorded)]), askId, today)
  return state && answerOf(state, today)
}

const stateOn = (file: CaseFile, askId: string, today: IsoDate): AskState | undefined => {
  const found = askStateOf(file, askId, today)
  return (
    found && { ...found, reachedBefore: proofReachedBefore(found, (position) => askStateOf(before(file, askId, position), askId, today)) }
  )
}

/** A recommendation that was made and never addressed is an ask of somebody not stated: someone here has to say who. */
const notAddressed = (facts: readonly CaseFact[]): readonly CaseFact[] => {
  const addressed = new Set(facts.filter(isA('AskAddressed')).map(({ data }) => data.recommendationId))
  return facts.filter(isA('RecommendationMade')).flatMap((made): readonly CaseFact[] => {
    const { recommendationId } = made.data
    const ask = { askId: recommendationId, recommendationId, addressee: { kind: 'not stated' as const } }
    return addressed.has(recommendationId) ? [] : [{ ...made, type: 'AskAddressed', data: ask }]
  })
}

/** The facts about an ask, its actions and its audits as they stood in the log before a position, and where everybody stood. */
const before = ({ reference, ...file }: CaseFile, askId: string, position: string): CaseFile => {
  const about = [
    ...reference,
    ...(file.ofAsk.get(askId) ?? []),
    ...(file.actionsOfAsk.get(askId) ?? []).flatMap((actionId) => file.ofAction.get(actionId) ?? []),
    ...(file.auditsOfAsk.get(askId) ?? []).flatMap((auditId) => file.ofAudit.get(auditId) ?? []),
  ]
  return caseFileOf(about.filter((fact) => fact.position < position))
}

const lastHeardOf = (file: CaseFile, askId: string): IsoDate => {
  const ofActions = (file.actionsOfAsk.get(askId) ?? []).flatMap((actionId) => file.ofAction.get(actionId) ?? [])
  const ofAudits = (file.auditsOfAsk.get(askId) ?? []).flatMap((auditId) => file.ofAudit.get(auditId) ?? [])
  const days = [...(file.ofAsk.get(askId) ?? []), ...ofActions, ...ofAudits].map(({ day }) => day)
  return days.reduce((last, day) => (day > last ? day : last), '')
}
