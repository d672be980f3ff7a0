import type { PlanRow } from '../../read-file/plan-file/columns.js'

/** A row with its identity in the source: review, number, action number, and which of the texts under that number it is. */
export interface NumberedRow extends PlanRow {
  readonly occurrence: number
  readonly key: string
  /** An earlier row with the same identity: it says the same, or something else under the same number. */
  readonly twin: { readonly row: number; readonly same: boolean } | null
}

/** A text that the source gave under a number before: which one it was, and its digest. */
export interface EarlierText {
  readonly group: string
  readonly occurrence: number
  readonly digest: string
}

export const keyOf = (...identity: readonly (string | number)[]): string => JSON.stringify(identity)

export const groupOf = ({ cells }: PlanRow): string =>
  keyOf(cells.row_kind === 'learning' ? 'learning' : 'recommendation', cells.review_code, cells.rec_no)

/** The words by which rows under one number are told apart. */
export const wordsOfRow = ({ cells }: PlanRow): string => cells.recommendation || cells.action

/**
 * Numbers the distinct texts under one number, in file order. A text that the source gave before keeps its number, so that a row taken out does not
 * move the others; a new text takes the first number that is free.
 */
export const numbered = (
  rows: readonly PlanRow[],
  earlier: readonly EarlierText[],
  digest: (words: string) => string,
): readonly NumberedRow[] => {
  const occurrences = new Map<string, Map<string, number>>()
  for (const row of rows) {
    const texts = occurrences.get(groupOf(row)) ?? new Map<string, number>()
    occurrences.set(groupOf(row), texts.set(wordsOfRow(row), 0))
  }
  for (const [group, texts] of occurrences)
    number(
      texts,
      earlier.filter((one) => one.group === group),
      digest,
    )
  const seen = new Map<string, PlanRow>()
  return rows.map((row) => {
    const occurrence = occurrences.get(groupOf(row))?.get(wordsOfRow(row)) ?? 1
    return identified(row, occurrence, seen)
  })
}

const number = (texts: Map<string, number>, earlier: readonly EarlierText[], digest: (words: string) => string): void => {
  for (const text of texts.keys()) texts.set(text, earlier.find((one) => one.digest === digest(text))?.occurrence ?? 0)
  const taken = new Set(texts.values())
  let next = 1
  for (const [text, occurrence] of texts) {
    if (occurrence !== 0) continue
    while (taken.has(next)) next += 1
    texts.set(text, next)
    taken.add(next)
  }
}

const identified = (row: PlanRow, occurrence: number, seen: Map<string, PlanRow>): NumberedRow => {
  const identity = [row.cells.review_code, row.cells.rec_no, row.cells.action_no, occurrence]
  const plain = keyOf(...(row.cells.row_kind === 'learning' ? ['learning', ...identity] : identity))
  const first = seen.get(plain)
  if (!first) {
    seen.set(plain, row)
    return { ...row, occurrence, key: plain, twin: null }
  }
  const same = JSON.stringify(first.cells) === JSON.stringify(row.cells)
  let further = 2
  while (seen.has(`${plain} ${further}`)) further += 1
  const key = `${plain} ${further}`
  seen.set(key, row)
  return { ...row, occurrence, key, twin: { row: first.row, same } }
}
