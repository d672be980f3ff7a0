const LONE_SURROGATE = /\p{Surrogate}/u

/** The way to a value inside another, told only when something is wrong there: most values are as they should be. */
type Place = readonly [within: Place | null, step: string]

/**
 * A value in the one form of RFC 8785, so that its bytes can be hashed. A member that is undefined is an absent member.
 * @throws TypeError for what a stored event may not hold, such as a fraction or a date object; it names the place, never the value
 */
export const canonicalJson = (value: unknown, place = '$'): string => canonical(value, [null, place])

const canonical = (value: unknown, place: Place): string => {
  if (typeof value === 'string') return text(value, place)
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return integer(value, place)
  if (Array.isArray(value)) return list(value, place)
  if (isPlainObject(value)) return members(value, place)
  throw new TypeError(`${said(place)} is neither text, whole number, truth value, null, list nor plain object`)
}

const integer = (value: number, place: Place): string => {
  if (!Number.isSafeInteger(value)) throw new TypeError(`${said(place)} is not a whole number within 2^53`)
  return JSON.stringify(value)
}

/** Ids, names of fields, dates: nothing in them is escaped, nor can be malformed. */
const PLAIN = /^[ !#-[\]-~]*$/

const text = (value: string, place: Place): string => {
  if (PLAIN.test(value)) return `"${value}"`
  if (LONE_SURROGATE.test(value)) throw new TypeError(`${said(place)} is not well-formed Unicode`)
  return JSON.stringify(value)
}

const list = (value: readonly unknown[], place: Place): string => {
  let items = ''
  for (let at = 0; at < value.length; at += 1) items += (at === 0 ? '' : ',') + canonical(value[at], [place, `[${at}]`])
  return `[${items}]`
}

const members = (value: Readonly<Record<string, unknown>>, place: Place): string => {
  const keys = Object.keys(value)
  if (keys.length > 1) keys.sort()
  let all = ''
  for (const key of keys) {
    const member = value[key]
    if (member !== undefined) all += `${all === '' ? '' : ','}${text(key, place)}:${canonical(member, [place, `.${key}`])}`
  }
  return `{${all}}`
}

/** Neither a list nor an object of a class: what stands in it is all there is of it. */
export const isPlainObject = (value: unknown): value is Readonly<Record<string, unknown>> => {
  if (typeof value !== 'object' || value === null) return false
  const prototype = Object.getPrototypeOf(value) as object | null
  return prototype === Object.prototype || prototype === null
}

const said = ([within, step]: Place): string => (within === null ? step : said(within) + step)
