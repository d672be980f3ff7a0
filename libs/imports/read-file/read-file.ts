import { isUtf8 } from 'node:buffer'
import type { PlanRow } from './plan-file/columns.js'
import { readPlanFile } from './plan-file/read-plan-file.js'
import { atLine, type Problem } from './problem.js'
import { readReviewsFile } from './reviews-file/read-reviews-file.js'
import type { ReviewsFile } from './reviews-file/reviews-file.js'

export type FileRead =
  | { readonly kind: 'plan'; readonly rows: readonly PlanRow[] }
  | { readonly kind: 'reviews'; readonly file: ReviewsFile }
  | { readonly kind: 'not read'; readonly problems: readonly Problem[] }

/** Reads a published plan (CSV) or a partnership's reviews (JSON). Which of the two it is, its first sign says. */
export const readFile = (bytes: Uint8Array): FileRead => {
  const text = decoded(bytes)
  if (text === undefined) return notRead(binary(bytes))
  if (/^\uFEFF?\s*[{[]/.test(text)) {
    const read = readReviewsFile(text)
    return 'problems' in read ? { kind: 'not read', problems: read.problems } : { kind: 'reviews', file: read }
  }
  const read = readPlanFile(text)
  return 'problems' in read ? { kind: 'not read', problems: read.problems } : { kind: 'plan', rows: read }
}

const notRead = (problem: Problem): FileRead => ({ kind: 'not read', problems: [problem] })

const decoded = (bytes: Uint8Array): string | undefined => {
  const text = isUtf8(bytes) ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) : undefined
  return text?.includes('\0') ? undefined : text
}

const binary = (bytes: Uint8Array): Problem => {
  const spreadsheet = bytes[0] === 0x50 && bytes[1] === 0x4b
  const problem = spreadsheet ? 'this is a spreadsheet, not a CSV file' : 'the file is not text in UTF-8'
  return { where: placeOf(bytes), problem, toDo: 'Open it in a spreadsheet program and save it as “CSV UTF-8 (comma delimited)”.' }
}

/** Line and column of the first sign that is no text in UTF-8. */
const placeOf = (bytes: Uint8Array): string => {
  const text = new TextDecoder().decode(bytes)
  const before = text.slice(0, Math.max(0, text.search(/[\0\uFFFD]/))).split('\n')
  return atLine(before.length, (before.at(-1)?.length ?? 0) + 1)
}
