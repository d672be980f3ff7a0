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
