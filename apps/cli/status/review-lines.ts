import { reachedInWords, type RecommendationAnswered, type ReviewAnswers } from '@ledger/assurance'
import { counted, rule, wrapped } from '../front-sheet/layout.js'

/** A review in the terminal: every recommendation, every ask, and why its answer is what it is. */
export const reviewLines = ({
  code,
  title,
  counts,
  weakest,
  recommendations,
  learning,
  learningCounts,
}: ReviewAnswers): readonly string[] => [
  rule('═'),
  `${title} (${code})`,
  `Reached the proof asked for: ${reachedInWords(counts)}${weakest === null ? '' : `. Weakest: ${weakest}`}`,
  ...recommendations.flatMap(recommendationLines),
  '',
  learningCounts.of === 0
    ? 'Learning: no learning point recorded'
    : `Learning: ${learningCounts.answered} of ${counted(learningCounts.of, 'point')} answered`,
  ...learning.flatMap(({ number, text, inWords }) => wrapped(`${number ?? '–'}  ${text} ${inWords}`, 2, 6)),
  rule('═'),
]

const recommendationLines = ({ number, text, headlineInWords, asks }: RecommendationAnswered): readonly string[] => [
  '',
  ...wrapped(`${number}. ${text}`, 0, 4),
  `    ${headlineInWords}`,
  ...asks.flatMap(({ addressedTo, inShort, because, timingInWords }) =>
    wrapped(`${addressedTo}: ${inShort}. ${because}${timingInWords === null ? '' : ` (${timingInWords})`}`, 4, 6),
  ),
]
