/** Why a file is not what it claims to be: where, and what to do. Nothing of such a file is recorded. */
export interface Problem {
  /** `line 9, cell 7 (column “due_date”)` of a CSV, `$.reviews[0].code (line 3, column 5)` of a JSON, counted from 1. */
  readonly where: string
  readonly problem: string
  readonly toDo: string
}

export const atLine = (line: number, column: number): string => `line ${line}, column ${column}`

export const inCell = (line: number, cell: number, headings: readonly string[] = []): string =>
  `line ${line}, cell ${cell}${headings[cell - 1] ? ` (column “${headings[cell - 1]}”)` : ''}`
