import { columns } from './plan-file/columns.js'
import { readFile } from './read-file.js'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const headings = columns.join(',')
const row = (cells: Partial<Record<(typeof columns)[number], string>>): string => columns.map((column) => cells[column] ?? '').join(',')
const good = row({ review_code: 'X-1', review_title: 'X', rec_no: '1', row_kind: 'recommendation', recommendation: 'Look again.' })
const problems = (file: Uint8Array) => {
  const read = readFile(file)
  return read.kind === 'not read' ? read.problems : []
}

describe('a published plan', () => {
  it('is read row by row, as a spreadsheet counts them', () => {
    const read = readFile(bytes(`\uFEFF${headings}\r\n${good}\r\n${good.replace('Look again.', '"Look\nagain, "')}\r\n${good}\r\n`))
    expect(read.kind === 'plan' && read.rows.map(({ row: number, line, cells }) => [number, line, cells.recommendation])).toEqual([
      [2, 2, 'Look again.'],
      [3, 3, 'Look\nagain,'],
      [4, 5, 'Look again.'],
    ])
  })

  it.each([
    ['nothing', '', 'line 1, column 1', /empty/],
    ['other separators', headings.replaceAll(',', ';'), 'line 1, column 1', /commas/],
    ['a heading misspelt', headings.replace('recommendation', 'recomendation'), 'line 1, cell 12', /recomendation/],
    ['a column left out', headings.replace(',themes', ''), 'line 1, cell 25', /themes/],
    ['a cell too many', `${headings}\n${good},x`, 'line 2, cell 26', /26 cells/],
    ['a cell too few', `${headings}\r\n${good.slice(0, -1)}`, 'line 2, cell 25 (column “source_kind”)', /24 cells/],
    [
      'a row after cells of several lines',
      `${headings}\r\n${good.replace('Look again.', '"Look\r\n\r\nagain"')}\r\n${good.replace('X-1', '')}`,
      'line 5, cell 1 (column “review_code”)',
      /empty/,
    ],
    ['a quotation mark left open', `${headings}\n${good.replace('Look', '"Look')}\n${good}\n${good}`, 'line 2, cell 12', /never closed/],
    ['a quotation mark inside', `${headings}\n${good.replace('Look again', 'Look "again"')}`, 'line 2, cell 12', /quotation mark/],
    [
      'a kind of row that is none',
      `${headings}\n${good.replace(',recommendation,', ',rec,')}`,
      'line 2, cell 11 (column “row_kind”)',
      /“rec”/,
    ],
    [
      'no words',
      `${headings}\n${good.replace('Look again.', '')}`,
      'line 2, cell 12 (column “recommendation”)',
      /“recommendation” is empty/,
    ],
    ['no review code', `${headings}\n${good.replace('X-1', '')}`, 'line 2, cell 1 (column “review_code”)', /“review_code” is empty/],
  ])('%s: where it is, and what to do', (_, text, where, problem) => {
    expect(problems(bytes(text))).toContainEqual({ where, problem: expect.stringMatching(problem), toDo: expect.stringMatching(/\.$/) })
  })

  it('a spreadsheet is told from text', () => {
    expect(problems(new Uint8Array([0x50, 0x4b, 3, 4, 0]))[0]?.problem).toBe('this is a spreadsheet, not a CSV file')
  })

  it('names the first sign that is not UTF-8', () => {
    const file = Buffer.concat([Buffer.from('review_code\nCaf'), Buffer.from([0xe9]), Buffer.from(',')])
    expect(problems(file)[0]?.where).toBe('line 2, column 4')
  })
})
