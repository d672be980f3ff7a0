/** `1 review`, `2 reviews`, `no reviews`; a plural that is not made with an s is given. */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number === 0 ? 'no' : number.toLocaleString('en-GB')} ${number === 1 ? one : many}`

/** `police, hospital and council`. */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** `, line 81`, `, lines 307-309`; a place that is not a line is said as it is: `, row 2`. */
export const linesOf = ({ lines }: { readonly lines: string }): string => {
  if (lines === '') return ''
  if (!/^\d/.test(lines)) return `, ${lines}`
  return `, ${/^\d+$/.test(lines) ? 'line' : 'lines'} ${lines}`
}

const MONTHS = ['January to March', 'April to June', 'July to September', 'October to December']
const NUMBERED = ['first', 'second', 'third', 'fourth']

/** `2023-Q1`: January to March 2023; `2017/18-Q2`, of a financial year: second quarter of 2017/18; a year alone as it is. */
export const quarterInWords = (quarter: string): string => {
  const [year = '', q] = quarter.split('-Q')
  if (q === undefined) return year
  return year.includes('/') ? `${NUMBERED[Number(q) - 1]} quarter of ${year}` : `${MONTHS[Number(q) - 1]} ${year}`
}
