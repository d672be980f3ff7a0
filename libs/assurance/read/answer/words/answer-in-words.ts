import type { Answered } from '../answered.js'
import { besideInWords } from './beside.js'
import { closingInWords } from './closing.js'
import { ownerWordInWords } from './owner-word.js'
import { paragraph } from './phrases.js'
import { checkedInWords, planInWords } from './plan.js'
import { practiceInWords } from './practice.js'
import { heldReplyInWords, nothingInWords, replyInWords } from './reply.js'
import type { Resolver } from './resolver.js'

/**
 * Why the answer is what it is, in plain English: calm, exact, and with no word of failure unless a fact against is known
 * (docs/answers.md sections 7 and 8).
 */
export const becauseOf = (answered: Answered, resolver: Resolver): string => paragraph(sentences(answered, resolver))

/** The same with everything that is printed beside the answer. */
export const inFull = (answered: Answered, resolver: Resolver): string =>
  paragraph([
    ...sentences(answered, resolver),
    ...besideInWords(answered, resolver).filter((words) => !becauseOf(answered, resolver).includes(words)),
  ])

const sentences = (answered: Answered, resolver: Resolver): readonly string[] => {
  switch (answered.answer) {
    case 'replaced':
    case 'no longer applies':
    case 'closed before this ledger':
    case 'closed, not done':
      return closingInWords(answered, resolver)
    case 'gap found again':
    case 'not found in practice':
    case 'held at re-check':
    case 'seen in practice':
    case 'proof out of date':
      return practiceInWords(answered, resolver)
    case 'done and checked':
      return answered.rule === 10 ? practiceInWords(answered, resolver) : checkedInWords(answered, resolver)
    case 'checked within the same employer':
    case 'actions checked, plan not judged':
      return checkedInWords(answered, resolver)
    case 'no action planned':
    case 'plan not judged sufficient':
      return planInWords(answered, resolver)
    case 'evidence in, not yet checked':
    case 'reported done, not yet checked':
    case 'running':
    case 'in progress':
    case 'not started':
    case 'planned, nothing said since':
      return [...ownerWordInWords(answered, resolver), ...heldReplyInWords(answered, resolver)]
    case 'not accepted':
    case 'already done, they say':
    case 'accepted in part':
    case 'accepted, another way':
    case 'asked, no reply yet':
      return replyInWords(answered, resolver)
    case 'nothing recorded':
      return nothingInWords(answered, resolver)
  }
}
