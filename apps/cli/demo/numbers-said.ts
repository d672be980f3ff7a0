/** A number and the words it stands under. */
export type Said = readonly [label: string, count: number]

/** Every number of a page, by the words beside it. */
export const numbersOnPage = (html: string): readonly Said[] =>
  [...html.matchAll(/<th [^>]*>((?:(?!<th )[\s\S])*?)<\/th>\s*<td[^>]*>([\s\S]*?)<\/td>/g)].map(([, label = '', count = '']) => [
    plain(label.split('<br>')[0] ?? ''),
    Number(plain(count)),
  ])

const plain = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** Every number of a front sheet in the terminal that stands under words: after dots, in brackets, beside what is not counted. */
export const numbersOnSheet = (sheet: string): readonly Said[] => [
  ...found(sheet, /^ {2}(\S.*?) \.{3,} ([\d,]+)$/gm),
  ...found(sheet, /^(\S.*) \((\d+)\)$/gm),
  ...found(outside(sheet), /([A-Z][^:.]*): (\d+)/g),
]

const found = (text: string, says: RegExp): readonly Said[] =>
  [...text.matchAll(says)].map(([, label = '', count = '']) => [label, Number(count.replace(',', ''))])

const outside = (sheet: string): string => /Not counted: ([\s\S]*?) \(together/.exec(sheet)?.[1]?.replace(/\s+/g, ' ') ?? ''
