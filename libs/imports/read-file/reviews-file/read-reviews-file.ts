import { atLine, type Problem } from '../problem.js'
import { namesThatLeadNowhere } from './names-that-lead-nowhere.js'
import type { ReviewsFile } from './reviews-file.js'
import { shapeOfFile } from './shape-of-file.js'
import { whereInJson } from './where-in-json.js'
import { whatDoesNotGoTogether } from './what-does-not-go-together.js'
import { whereJsonBreaks } from './where-json-breaks.js'

/** A partnership's reviews, or everything that keeps the text from being in our format. */
export const readReviewsFile = (text: string): ReviewsFile | { readonly problems: readonly Problem[] } => {
  const json = text.replace(/^\uFEFF/, '')
  const parsed = parse(json)
  if ('problems' in parsed) return parsed
  const problems = shapeOfFile(parsed.value, '$')
  if (problems.length > 0) return { problems: placed(problems, json) }
  const file = parsed.value as ReviewsFile
  const contradictions = [...namesThatLeadNowhere(file), ...whatDoesNotGoTogether(file)]
  return contradictions.length > 0 ? { problems: placed(contradictions, json) } : file
}

/** With the line and column of each path. */
const placed = (problems: readonly Problem[], json: string): readonly Problem[] => {
  const place = whereInJson(json)
  return problems.map((problem) => ({ ...problem, where: `${problem.where} (${place(problem.where)})` }))
}

const parse = (text: string): { readonly value: unknown } | { readonly problems: readonly Problem[] } => {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    const { line, column } = whereJsonBreaks(text)
    return {
      problems: [
        {
          where: atLine(line, column),
          problem: 'from here on this is not JSON',
          toDo: 'Look for a missing comma, bracket or quotation mark just before it.',
        },
      ],
    }
  }
}
