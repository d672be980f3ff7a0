import type { LearningAnswered } from '../learning.js'
import { headlineInWords } from './headline-in-words.js'
import { because, list } from './phrases.js'
import type { Resolver } from './resolver.js'

/** The answer to a learning point in plain English. */
export const learningInWords = ({ answer, decision, headlines }: LearningAnswered, resolver: Resolver): string => {
  const reason = because(decision?.reason ?? null, resolver)
  switch (answer) {
    case 'replaced':
      return `merged into another learning point${reason}`
    case 'recommend':
      return headlines.length === 0 ? 'recommend, none written yet' : `recommended: ${list(headlines.map(headlineInWords))}`
    case 'already covered':
      return `already covered${headlines.length > 0 ? `, where the answer today is: ${list(headlines.map(headlineInWords))}` : ''}${reason}`
    case 'share only':
      return `share only: ${audience(decision)}`
    case 'good practice to keep':
      return 'good practice to keep'
    case 'no action':
      return `no action${reason}`
    case 'no answer recorded':
      return 'no answer recorded'
  }
}

const audience = (decision: LearningAnswered['decision']): string =>
  decision && 'decision' in decision && decision.decision === 'share only' && decision.reached !== null
    ? `${decision.reached}${decision.of === null ? '' : ` of ${decision.of}`} reached`
    : 'audience not recorded'
