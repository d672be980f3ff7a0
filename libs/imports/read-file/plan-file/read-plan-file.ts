import { CsvError, parse } from 'csv-parse/sync'
import { atLine, inCell, type Problem } from '../problem.js'
import { columns, type Column, type PlanRow } from './columns.js'
import { problemsOfRow } from './problems-of-row.js'
import { whereQuoteOpens } from './where-quote-opens.js'

interface Read {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

/** The rows of a published plan, or everything that keeps it from being one. */
export const readPlanFile = (written: string): readonly PlanRow[] | { readonly problems: readonly Problem[] } => {
  const text = written.replaceAll('\r\n', '\n')
  try {
    const [headings, ...records] = parse(text, {
      bom: true,
      info: true,
      skip_empty_lines: true,
      relax_column_count: true,
    }) as unknown as Read[]
    if (!headings) return { problems: [empty] }
    const wrong = problemsOfHeadings(headings)
    if (wrong.length > 0) return { problems: wrong }
    const rows = records.map((read, index) => planRow(read, index + 2, headings.record))
    const problems = records.flatMap((read, index) => problemsOf(read, rows[index], headings.record))
    return problems.length > 0 ? { problems } : rows
  } catch (error) {
    if (error instanceof CsvError) return { problems: [problemOf(error, text)] }
    throw error
  }
}

const problemsOf = (read: Read, row: PlanRow | undefined, headings: readonly string[]): readonly Problem[] => {
  const cells = read.record.length
  if (cells === headings.length) return row ? problemsOfRow(row, headings) : []
  return [
    {
      where: inCell(firstLineOf(read), Math.min(cells, headings.length) + 1, headings),
      problem: `this row has ${cells} cells, and there are ${headings.length} headings`,
      toDo: 'Put quotation marks around a cell that holds a comma, and a comma for every cell that is empty.',
    },
  ]
}

/** The line on which a record begins; the parser tells the one on which it ends. */
const firstLineOf = ({ record, info }: Read): number => info.lines - (record.join('').split('\n').length - 1)

const empty: Problem = {
  where: atLine(1, 1),
  problem: 'the file is empty',
  toDo: 'Choose a file with the headings of docs/import.md in its first line.',
}

const planRow = (read: Read, row: number, headings: readonly string[]): PlanRow => {
  const cell = (column: Column): string => (read.record[headings.indexOf(column)] ?? '').trim()
  const cells = Object.fromEntries(columns.map((column) => [column, cell(column)])) as Record<Column, string>
  return { row, line: firstLineOf(read), cells }
}

const problemsOfHeadings = (read: Read): readonly Problem[] => {
  const [headings, line] = [read.record, firstLineOf(read)]
  const unknown = headings.flatMap((heading, index) => (columns.includes(heading as Column) ? [] : [{ heading, index }]))
  const missing = columns.filter((column) => !headings.includes(column))
  if (headings.length === 1 && /[;\t]/.test(headings[0] ?? '')) return [separatedOtherwise]
  return [
    ...unknown.map(({ heading, index }) => ({
      where: inCell(line, index + 1),
      problem: `“${heading}” is not a heading that is known`,
      toDo:
        missing.length > 0
          ? `Name it as docs/import.md does (missing: ${missing.join(', ')}), or take the column out.`
          : 'Take the column out.',
    })),
    ...(unknown.length > 0 ? [] : missing).map((column) => ({
      where: inCell(line, headings.length + 1),
      problem: `the column “${column}” is missing`,
      toDo: 'Add it; leave its cells empty where nothing is published.',
    })),
    ...headings.flatMap((heading, index) =>
      headings.indexOf(heading) === index
        ? []
        : [{ where: inCell(line, index + 1), problem: `the column “${heading}” is there twice`, toDo: 'Take one of the two out.' }],
    ),
  ]
}

const separatedOtherwise: Problem = {
  where: atLine(1, 1),
  problem: 'the headings are not separated by commas',
  toDo: 'Save the file as CSV with commas (“CSV UTF-8, comma delimited”).',
}

/** What csv-parse found, in words that say what to do. Its `lines` counts from 1, its `column` the cells from 0. */
const problemOf = (error: CsvError, text: string): Problem => {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    const { line, cell } = whereQuoteOpens(text)
    return {
      where: inCell(line, cell),
      problem: 'a quotation mark is opened and never closed',
      toDo: 'Close it, and double every quotation mark inside a cell.',
    }
  }
  const { lines = 1, column } = error as unknown as { readonly lines?: number; readonly column?: number }
  return {
    where: inCell(lines, (typeof column === 'number' ? column : 0) + 1),
    problem: 'a quotation mark stands where none can',
    toDo: 'Double every quotation mark inside a cell, and put the cell in quotation marks.',
  }
}
