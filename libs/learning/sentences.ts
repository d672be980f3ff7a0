import { inBrackets, listed, quoted, type Resolve, type Sentences } from '@ledger/kernel'
import type { LearningEvent, LearningPointAnswered } from './events/index.js'

/** Each event of a learning point in plain English; who and when are told beside it. */
export const learningSentences: Sentences<LearningEvent> = {
  LearningPointRecorded: ({ id, data }, resolve) =>
    `Learning point${data.number === null ? '' : ` ${data.number}`} recorded: ${quoted(id, 'text', resolve)}.${data.goodPractice ? ' It is good practice.' : ''}`,
  LearningPointReworded: ({ id }, resolve) => `Reworded: ${quoted(id, 'text', resolve)}.`,
  LearningPointAnswered: ({ id, data }, resolve) => `${answered(data, resolve)}${inBrackets(data.reason, id, 'reason', resolve)}.`,
  LearningPointMerged: ({ id, data }, resolve) =>
    `Lives on in ${resolve.learningPoint(data.intoId)}${inBrackets(data.reason, id, 'reason', resolve)}.`,
}

const answered = (data: LearningPointAnswered['data'], resolve: Resolve): string => {
  switch (data.decision) {
    case 'recommend':
      return data.recommendationIds.length === 0
        ? 'Decided: recommend. No recommendation is written yet'
        : `Decided: recommend. See ${listed(data.recommendationIds.map((one) => resolve.recommendation(one)))}`
    case 'already covered':
      return data.coveredById === null ? 'Decided: already covered' : `Decided: already covered by ${coveredBy(data.coveredById, resolve)}`
    case 'share only':
      return `Decided: share only. ${reached(data)}`
    case 'good practice to keep':
      return 'Decided: good practice to keep'
    case 'no action':
      return 'Decided: no action'
  }
}

/** What covers it is a recommendation, as a rule. */
const coveredBy = (id: string, resolve: Resolve): string => resolve.recommendation(id)

const reached = ({ audienceReached, audienceOf }: LearningPointAnswered['data']): string => {
  if (audienceReached === null) return 'How many it reached is not recorded'
  return audienceOf === null
    ? `It reached ${audienceReached} of an audience that nobody counted`
    : `It reached ${audienceReached} of ${audienceOf}`
}
