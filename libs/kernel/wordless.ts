import type { AnyEventType, Envelope } from './event.js'

/**
 * An event's data without the words and names in it, for tables outside `texts` and `directory`. Whether there were words is kept: a field that had
 * none is null, one that had some is an empty object.
 */
export const wordless = ({ data }: Envelope, { texts, names }: Pick<AnyEventType, 'texts' | 'names'>): object =>
  Object.fromEntries(
    Object.entries(data).map(([field, value]) => [field, texts.includes(field) || names.includes(field) ? withoutWords(value) : value]),
  )

const withoutWords = (value: unknown): object | null => (value === null ? null : {})
