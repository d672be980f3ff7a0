import { LEARNING_HEADINGS, learningGroups, type LearningGroups } from '@ledger/assurance'
import { reviewsRespondedTo } from '@ledger/reviews'
import { answersOf } from '../answers-of.js'
import type { Seen } from '../content.js'

const isGroup = (name: string): name is keyof LearningGroups => name in LEARNING_HEADINGS

/** The learning points behind a number, exactly those it counts; all of them without one. */
export const learningCounted = ({ ask }: Seen, { counted }: { readonly counted: string | undefined }) => {
  const answers = ask(answersOf, {})
  if (!answers || (counted !== undefined && !isGroup(counted))) return null
  const groups = learningGroups(answers, ask(reviewsRespondedTo, {}))
  const points = counted === undefined ? Object.values(groups).flat() : groups[counted]
  return { heading: counted === undefined ? 'Learning points' : LEARNING_HEADINGS[counted], points }
}
