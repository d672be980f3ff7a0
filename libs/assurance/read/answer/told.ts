import type { Answered } from './answered.js'
import { becauseOf } from './words/answer-in-words.js'
import type { Resolver } from './words/resolver.js'

/** Words and names stand for themselves: what is compared is which of them a sentence takes, and what it says of them. */
const BY_ID: Resolver = { agencyName: (id) => id, text: (ref) => ref }

/** What an answer tells: itself, what it proves, where it is counted, and why. */
export const toldBy = (answered: Answered): string => {
  const { answer, rule, proofReached, proofAsked, reached, place } = answered
  return JSON.stringify([answer, rule, proofReached, proofAsked, reached, place, becauseOf(answered, BY_ID)])
}
