import type { IsoDate } from '@ledger/kernel'
import type { Answered, Place } from './answered.js'
import { besideFacts, loweredProof } from './beside.js'
import { isSetAside, meets, type Answer, type ProofReached } from './order.js'
import { readingOf, type Reading } from './reading/reading.js'
import type { Rule } from './rules/rule.js'
import { RULES } from './rules/rules.js'
import { spreadOf } from './spread.js'
import type { AskState } from './state/ask-state.js'
import { eventsOf } from './state/fact.js'
import { surroundings } from './surroundings.js'

/**
 * Has it been implemented? The answer for one ask on a day (docs/answers.md section 2): the first row of the table that fits, with the proof it
 * reaches, what is printed with it and the events it stands on.
 */
export const answerOf = (state: AskState, today: IsoDate): Answered => {
  const reading = readingOf(state, today)
  const rule = firstThatFits(reading)
  const { proofAsked } = reading
  const place = placeOf(state, rule.answer)
  const before = rule.answer === 'closed, not done' ? answerOf({ ...state, closure: null }, today) : null
  return {
    askId: state.askId,
    recommendationId: state.recommendationId,
    rule: rule.number,
    when: rule.when,
    answer: rule.answer,
    proofReached: rule.proof,
    proofAsked: proofAsked?.proof ? { proof: proofAsked.proof, measure: proofAsked.measure } : null,
    reached: hasReached(reading, rule.proof),
    proofLowered: loweredProof(state.proofAsked).length > 0,
    place,
    inN: place === 'in N',
    setAside: isSetAside(rule.answer),
    replied: state.replies.length > 0,
    spread: spreadOf(reading.actions),
    printed: [
      ...rule.prints(reading),
      ...(before ? [{ kind: 'answer before closing', answer: before.answer } as const] : []),
      ...surroundings(reading),
      ...besideFacts(reading),
    ],
    events: [...new Set([...standing(reading, rule), ...(before?.events ?? [])])],
  }
}

const firstThatFits = (reading: Reading): Rule => {
  const rule = RULES.find(({ fits }) => fits(reading))
  if (!rule) throw new Error(`no row of the decision table fits ask ${reading.state.askId}`)
  return rule
}

/** The proof asked for is reached when the answer proves as much; where a measure was asked for too, only with a consistent difference. */
const hasReached = ({ proofAsked, state }: Reading, proof: ProofReached): boolean =>
  proofAsked?.proof != null && meets(proof, proofAsked.proof) && (!proofAsked.measure || state.difference?.says === 'consistent')

const placeOf = (state: AskState, answer: Answer): Place => {
  if (isSetAside(answer)) return answer
  if (state.addressee.kind === 'outside') return 'asks of others'
  return state.tracking.kind === 'live' ? 'in N' : 'history not taken up'
}

const standing = (reading: Reading, rule: Rule): readonly string[] => {
  const { state, proofAsked } = reading
  const measured = proofAsked?.measure ? state.difference : null
  const facts = [state.addressed, state.coverage, ...rule.standsOn(reading), proofAsked, measured]
  const dated = rule.proof === 'none' ? [] : state.policy.events
  return [...new Set([...eventsOf(facts), ...state.tracking.events, ...dated])]
}
