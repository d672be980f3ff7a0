/** Line and cell, from 1, of the last quotation mark that opens a cell. */
export const whereQuoteOpens = (text: string): { readonly line: number; readonly cell: number } => {
  let [line, cell, quoted, opened] = [1, 1, false, { line: 1, cell: 1 }]
  for (const sign of text) {
    if (sign === '"') {
      if (!quoted) opened = { line, cell }
      quoted = !quoted
    } else if (sign === '\n') [line, cell] = [line + 1, quoted ? cell : 1]
    else if (sign === ',' && !quoted) cell += 1
  }
  return opened
}
