import { CsvError, parse } from 'csv-parse/sync'
import { atLine, type Problem } from '../problem.js'
import { columns, type Column, type PlanRow } from './columns.js'
import { problemsOfRow } from './problems-of-row.js'

interface Read {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

/** The rows of a published plan, or everything that keeps it from being one. */
export const readPlanFile = (text: string): readonly PlanRow[] | { readonly problems: readonly Problem[] } => {
  try {
    const [headings, ...records] = parse(text, { bom: true, info: true, skip_empty_lines: true }) as unknown as Read[]
    if (!headings) return { problems: [empty] }
    const wrong = problemsOfHeadings(headings.record)
    if (wrong.length > 0) return { problems: wrong }
    const rows = records.map((read, index) => planRow(read, index + 2, headings.record))
    const problems = rows.flatMap((row) => problemsOfRow(row, headings.record))
    return problems.length > 0 ? { problems } : rows
  } catch (error) {
    if (error instanceof CsvError) return { problems: [problemOf(error)] }
    throw error
  }
}

const empty: Problem = {
  where: atLine(1, 1),
  problem: 'the file is empty',
  toDo: 'Choose a file with the headings of docs/import.md in its first line.',
}

const planRow = ({ record, info }: Read, row: number, headings: readonly string[]): PlanRow => {
  const breaks = record.join('').split('\n').length - 1
  const cell = (column: Column): string => (record[headings.indexOf(column)] ?? '').trim()
  const cells = Object.fromEntries(columns.map((column) => [column, cell(column)])) as Record<Column, string>
  return { row, line: info.lines - breaks, cells }
}

const problemsOfHeadings = (headings: readonly string[]): readonly Problem[] => {
  const unknown = headings.flatMap((heading, index) => (columns.includes(heading as Column) ? [] : [{ heading, index }]))
  const missing = columns.filter((column) => !headings.includes(column))
  if (headings.length === 1 && /[;\t]/.test(headings[0] ?? '')) return [separatedOtherwise]
  return [
    ...unknown.map(({ heading, index }) => ({
      where: atLine(1, index + 1),
      problem: `“${heading}” is not a heading that is known`,
      toDo:
        missing.length > 0
          ? `Name it as docs/import.md does (missing: ${missing.join(', ')}), or take the column out.`
          : 'Take the column out.',
    })),
    ...(unknown.length > 0 ? [] : missing).map((column) => ({
      where: atLine(1, headings.length + 1),
      problem: `the column “${column}” is missing`,
      toDo: 'Add it; leave its cells empty where nothing is published.',
    })),
    ...headings.flatMap((heading, index) =>
      headings.indexOf(heading) === index
        ? []
        : [{ where: atLine(1, index + 1), problem: `the column “${heading}” is there twice`, toDo: 'Take one of the two out.' }],
    ),
  ]
}

const separatedOtherwise: Problem = {
  where: atLine(1, 1),
  problem: 'the headings are not separated by commas',
  toDo: 'Save the file as CSV with commas (“CSV UTF-8, comma delimited”).',
}

/** What csv-parse found, in words that say what to do. Its `lines` counts from 1; its `column` from 0, or how many cells there are. */
const problemOf = (error: CsvError): Problem => {
  const { lines, column } = error as unknown as { readonly lines?: number; readonly column?: number }
  const surplus = error.code === 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH' ? 0 : 1
  const where = atLine(lines ?? 1, (typeof column === 'number' ? column : 0) + surplus)
  switch (error.code) {
    case 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH':
      return {
        where,
        problem: 'this line has more or fewer cells than there are headings',
        toDo: 'Put quotation marks around a cell that holds a comma.',
      }
    case 'CSV_QUOTE_NOT_CLOSED':
      return {
        where,
        problem: 'a quotation mark is opened and never closed',
        toDo: 'Close it, and double every quotation mark inside a cell.',
      }
    default:
      return {
        where,
        problem: 'a quotation mark stands where none can',
        toDo: 'Double every quotation mark inside a cell, and put the cell in quotation marks.',
      }
  }
}
