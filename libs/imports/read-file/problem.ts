/** Why a file is not what it claims to be: where, and what to do. Nothing of such a file is recorded. */
export interface Problem {
  /** `line 3, column 5` of the text, or the path in the JSON, `$.reviews[0].code`. */
  readonly where: string
  readonly problem: string
  readonly toDo: string
}

export const atLine = (line: number, column: number): string => `line ${line}, column ${column}`
