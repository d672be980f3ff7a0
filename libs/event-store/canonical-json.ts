const LONE_SURROGATE = /\p{Surrogate}/u

/**
 * A value in the one form of RFC 8785, so that its bytes can be hashed. A member that is undefined is an absent member.
 * @throws TypeError for what a stored event may not hold, such as a fraction or a date object; it names the place, never the value
 */
export const canonicalJson = (value: unknown, place = '$'): string => {
  if (value === null || typeof value === 'boolean') return String(value)
  if (typeof value === 'string') return text(value, place)
  if (typeof value === 'number') return integer(value, place)
  if (Array.isArray(value)) return `[${value.map((item, index) => canonicalJson(item, `${place}[${index}]`)).join(',')}]`
  if (isPlainObject(value)) return `{${members(value, place)}}`
  throw new TypeError(`${place} is neither text, whole number, truth value, null, list nor plain object`)
}

const text = (value: string, place: string): string => {
  if (LONE_SURROGATE.test(value)) throw new TypeError(`${place} is not well-formed Unicode`)
  return JSON.stringify(value)
}

const integer = (value: number, place: string): string => {
  if (!Number.isSafeInteger(value)) throw new TypeError(`${place} is not a whole number within 2^53`)
  return JSON.stringify(value)
}

const members = (value: Readonly<Record<string, unknown>>, place: string): string =>
  Object.keys(value)
    .filter((key) => value[key] !== undefined)
    .sort()
    .map((key) => `${text(key, place)}:${canonicalJson(value[key], `${place}.${key}`)}`)
    .join(',')

const isPlainObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null)
