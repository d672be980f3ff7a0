/** A number of the front sheet, and where it leads. */
export interface PartRow {
  readonly label: string
  readonly count: number
  readonly href: string
  readonly note?: string
}

export interface PartItem {
  readonly text: string
  readonly href: string
  readonly note: string
}

/** A part of the front sheet below the ladder. */
export interface Part {
  readonly heading: string
  readonly before?: readonly string[]
  readonly rows?: readonly PartRow[]
  readonly items?: readonly PartItem[]
  readonly after?: readonly string[]
}

/** Where a number's own list is found, by its name. */
export type Listed = (counted: string) => string

export const above0 = (rows: readonly PartRow[]): readonly PartRow[] => rows.filter(({ count }) => count > 0)
