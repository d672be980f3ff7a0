/** Lines of a sheet of paper, seen in a terminal. */
export const WIDTH = 100

/** Breaks words into lines; every line after the first is indented to `hang`. */
export const wrapped = (text: string, indent = 0, hang = indent): readonly string[] => {
  const lines: string[] = []
  let line = ' '.repeat(indent)
  for (const word of text.split(/\s+/)) {
    if (line.trim() !== '' && line.length + 1 + word.length > WIDTH) {
      lines.push(line)
      line = ' '.repeat(hang) + word
    } else line += line.trim() === '' ? word : ` ${word}`
  }
  return [...lines, line]
}

/** A label, dots, and what there is to say. */
export const dotted = (label: string, said: string, width = 44): readonly string[] =>
  wrapped(`${label} ${'.'.repeat(Math.max(3, width - label.length))} ${said}`, 2, width + 5)

/** Numbers by their names, those of nothing left out. */
export const figures = (rows: readonly (readonly [string, number])[]): readonly string[] =>
  rows.flatMap(([label, count]) => (count > 0 ? dotted(label, count.toLocaleString('en-GB'), FIGURES) : []))

export const FIGURES = 68

/** Left and right on one line, where there is room. */
export const across = (left: string, right: string): readonly string[] =>
  left.length + right.length + 2 > WIDTH ? [...wrapped(left), right.padStart(WIDTH)] : [left + right.padStart(WIDTH - left.length)]

export const rule = (character = '─'): string => character.repeat(WIDTH)

export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`

/** `a, b and c`. */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items[items.length - 1] ?? ''}`
