/** Stands for what a template literal fills in. */
export const HOLE = '□'

export interface Token {
  readonly text: string
  /** In lower case when it may be a keyword; empty for a quoted name. */
  readonly word: string
  readonly isName: boolean
}

const pattern =
  /--[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^']|'')*'|[:@$]\w+|(?<quoted>"(?:[^"]|"")*"|`[^`]*`|\[[^\]]*\])|(?<bare>[\p{L}_□][\p{L}\d_$□]*)|(?<sign>[(),.;])|\S/gu

/** The names and brackets of an SQL text: no comments, strings, bound values, numbers or operators. */
export const tokens = (sql: string): readonly Token[] =>
  [...sql.matchAll(pattern)].flatMap(({ groups: { quoted, bare, sign } = {} }): Token[] => {
    if (quoted) return [{ text: quoted.slice(1, -1).toLowerCase(), word: '', isName: true }]
    if (bare) return [{ text: bare.toLowerCase(), word: bare.toLowerCase(), isName: true }]
    return sign ? [{ text: sign, word: sign, isName: false }] : []
  })

/** The statements of a text, apart. */
export const statements = (all: readonly Token[]): readonly (readonly Token[])[] => {
  const ends = all.flatMap(({ word }, place) => (word === ';' ? [place] : []))
  return [...ends, all.length].map((end, n) => all.slice(n === 0 ? 0 : (ends[n - 1] ?? 0) + 1, end)).filter(({ length }) => length > 0)
}
