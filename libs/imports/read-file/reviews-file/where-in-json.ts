import { atLine } from '../problem.js'

const TOKEN = /[ \t\r\n]*("(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s{}[\]:,"]+)/y

/** Says of a path in a text that is JSON where it stands: `line 3, column 5`; of what is missing, where it would belong. */
export const whereInJson = (text: string): ((path: string) => string) => {
  const places = placesIn(text)
  return (path) => {
    let known = path
    while (!places.has(known) && known !== '') known = known.slice(0, Math.max(known.lastIndexOf('.'), known.lastIndexOf('['), 0))
    const before = text.slice(0, places.get(known) ?? 0).split('\n')
    return atLine(before.length, (before.at(-1)?.length ?? 0) + 1)
  }
}

/** Where each path begins: a field at its name, what is in a list at itself. */
const placesIn = (text: string): ReadonlyMap<string, number> => {
  const places = new Map<string, number>()
  let at = 0
  const next = (): { readonly token: string; readonly start: number } => {
    TOKEN.lastIndex = at
    const token = TOKEN.exec(text)?.[1] ?? ''
    at = token === '' ? text.length : TOKEN.lastIndex
    return { token, start: at - token.length }
  }
  const members = (path: string): void => {
    for (let name = next(); name.token.startsWith('"'); name = next()) {
      const member = `${path}.${JSON.parse(name.token) as string}`
      places.set(member, name.start)
      next()
      value(member, next())
      if (next().token !== ',') return
    }
  }
  const items = (path: string): void => {
    for (let [index, item] = [0, next()]; item.token !== ']' && item.token !== ''; [index, item] = [index + 1, next()]) {
      places.set(`${path}[${index}]`, item.start)
      value(`${path}[${index}]`, item)
      if (next().token !== ',') return
    }
  }
  const value = (path: string, { token }: { readonly token: string }): void => {
    if (token === '{') members(path)
    else if (token === '[') items(path)
  }
  const whole = next()
  places.set('$', whole.start)
  value('$', whole)
  return places
}
