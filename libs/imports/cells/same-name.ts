/** Two spellings of one organisation: capitals, "&" and "and", "the", stops and spaces make no difference. Nothing else is taken for the same. */
export const sameName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/['’.]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .replace(/^ ?the /, '')
    .trim()

/** What stands before the first bracket: "Bristol (publishing board not named)" is called Bristol. */
export const beforeBracket = (name: string): string => name.split('(')[0]?.trim() ?? ''

/** A partnership's code: its board's name in small letters and hyphens; `not-stated` where no board is stated. */
export const partnershipCode = (board: string): string =>
  beforeBracket(board)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'not-stated'

/** Several organisations in one cell. */
export const namesIn = (cell: string): readonly string[] => [
  ...new Set(
    cell
      .split('|')
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
]
