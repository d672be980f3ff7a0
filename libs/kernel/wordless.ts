import type { AnyEventType, Envelope } from './event.js'

/**
 * An event's data without the words, names and secrets in it, for tables outside `texts` and `directory`. Whether there were words is kept: a field that had
 * none is null, one that had some is an empty object.
 */
export const wordless = ({ data }: Envelope, { texts, names, secrets }: Pick<AnyEventType, 'texts' | 'names' | 'secrets'>): object => {
  const personal = new Set([...texts, ...names, ...secrets])
  return Object.fromEntries(Object.entries(data).map(([field, value]) => [field, personal.has(field) ? withoutWords(value) : value]))
}

const withoutWords = (value: unknown): object | null => (value === null ? null : {})
