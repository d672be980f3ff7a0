import { textRef } from '@ledger/kernel'
import type { AskState, Closure, Reply } from '../answer/state/ask-state.js'
import { decisionOf, isA, type CaseFact, type Of } from './case-fact.js'

export const repliesOf = (facts: readonly CaseFact[]): readonly Reply[] =>
  facts
    .filter(isA('AskReplied'))
    .map((fact) => ({ ...decisionOf(fact, fact.data.reason && textRef(fact.id, 'reason')), says: fact.data.reply }))

/** How an ask is closed now, if it is, and every time it was opened again. */
export const closureOf = (facts: readonly CaseFact[]): Pick<AskState, 'closure' | 'reopened'> => {
  const last = facts.findLast(isA('OpeningPositionStated', 'AskClosed', 'AskReplaced', 'AskReopened'))
  return {
    closure: last && last.type !== 'AskReopened' ? closing(last) : null,
    reopened: facts.filter(isA('AskReopened')).map((fact) => decisionOf(fact, textRef(fact.id, 'reason'))),
  }
}

const closing = (fact: Of<'OpeningPositionStated' | 'AskClosed' | 'AskReplaced'>): Closure => {
  const closed = {
    ...decisionOf(fact, fact.data.reason && textRef(fact.id, 'reason')),
    byAskId: null,
    byRecommendationId: null,
    minute: null,
  }
  switch (fact.type) {
    case 'OpeningPositionStated':
      return { ...closed, closing: 'closed before this ledger', minute: fact.data.minute }
    case 'AskClosed':
      return { ...closed, closing: fact.data.closing }
    case 'AskReplaced':
      return { ...closed, closing: 'replaced', byAskId: fact.data.byAskId, byRecommendationId: fact.data.byRecommendationId }
  }
}
