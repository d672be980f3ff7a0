import { LEARNING_HEADINGS, learningGroups, type CountedPoint, type LearningGroups } from '@ledger/assurance'
import type { ResponseToReview } from '@ledger/reviews'
import type { FrontSheet } from './front-sheet.js'
import { dotted, FIGURES, listed, wrapped } from './layout.js'

/** Each learning point on one of these lines; the words and the numbers are those of the site. */
export const learningLines = (sheet: FrontSheet): readonly string[] => {
  const groups = learningGroups(sheet.answers, respondedTo(sheet))
  const all = Object.values(groups).flat().length
  if (all === 0) return ['LEARNING POINTS', '  No learning point to count.']
  return [
    'LEARNING POINTS',
    ...NAMES.flatMap((name) => dotted(LEARNING_HEADINGS[name], String(groups[name].length), FIGURES)),
    ...dotted('All learning points', String(all), FIGURES),
  ]
}

/** The same for papers, with the reviews that each line is about, and what was done in response. */
export const learningInPapers = (sheet: FrontSheet): readonly string[] => {
  const groups = learningGroups(sheet.answers, respondedTo(sheet))
  const all = Object.values(groups).flat().length
  if (all === 0) return []
  const about = (name: keyof LearningGroups): readonly string[] => {
    const points = groups[name]
    const says =
      name === 'response-to-review'
        ? `: ${byProgress([...new Set(points.map(({ review }) => review.reviewId))].flatMap((id) => sheet.responses.get(id) ?? []))}`
        : ''
    return points.length === 0 ? [] : wrapped(`${titles(points)}${says}`, 4)
  }
  return [
    'LEARNING POINTS',
    ...NAMES.flatMap((name) => [...dotted(LEARNING_HEADINGS[name], String(groups[name].length), FIGURES), ...about(name)]),
    ...dotted('All learning points', String(all), FIGURES),
  ]
}

const NAMES = ['answered', 'response-to-review', 'nothing-recorded'] as const satisfies readonly (keyof LearningGroups)[]

const respondedTo = ({ responses }: FrontSheet): ReadonlySet<string> =>
  new Set([...responses].flatMap(([reviewId, found]) => (found.length > 0 ? [reviewId] : [])))

const titles = (points: readonly CountedPoint[]): string =>
  listed([...new Set(points.map(({ review: { title } }) => title.split(',')[0] ?? title))])

/** `produced: a strategy and a guide; commissioned: training`. */
const byProgress = (responses: readonly ResponseToReview[]): string =>
  [...new Set(responses.map(({ progress }) => progress))]
    .map((word) => `${word}: ${listed(responses.filter(({ progress }) => progress === word).map(({ response }) => lowered(response)))}`)
    .join('; ')

/** Its first sentence, to stand inside another. */
export const lowered = (text: string): string => {
  const [first = ''] = text.split(/[.:]/)
  return first.charAt(0).toLowerCase() + first.slice(1)
}
