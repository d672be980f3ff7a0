/** Line and column, from 1, of the first sign at which a text stops being JSON. JSON.parse does not say in every release of Node. */
export const whereJsonBreaks = (text: string): { readonly line: number; readonly column: number } => {
  const before = text.slice(0, firstWrong(text)).split('\n')
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
}

const SPACE = /[ \t\r\n]*/y
const SCALAR = /true|false|null|-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y
const STRING = /"([^"\\\u0000-\u001f]|\\(["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y

class Broken extends Error {
  constructor(readonly at: number) {
    super(`no JSON from ${at} on`)
  }
}

const firstWrong = (text: string): number => {
  let at = 0
  const take = (form: RegExp): boolean => {
    form.lastIndex = at
    const found = form.exec(text)
    if (found) at += found[0].length
    return found !== null
  }
  const sign = (wanted: string): boolean => {
    take(SPACE)
    if (text[at] !== wanted) return false
    at += 1
    return true
  }
  const need = (met: boolean): void => {
    if (!met) throw new Broken(at)
  }
  const items = (close: string, item: () => void): void => {
    if (sign(close)) return
    do item()
    while (sign(','))
    need(sign(close))
  }
  const string = (): void => {
    take(SPACE)
    need(take(STRING))
  }
  const value = (): void => {
    if (sign('{')) items('}', () => (string(), need(sign(':')), value()))
    else if (sign('[')) items(']', value)
    else if (text[at] === '"') string()
    else need(take(SCALAR))
  }
  try {
    value()
    take(SPACE)
    return at
  } catch (error) {
    if (error instanceof Broken) return error.at
    throw error
  }
}
