import type { AnyEventType, Envelope } from '@ledger/kernel'

/** An event's data without the words and names in it: those are read only from `texts` and `directory`. */
export const wordless = ({ data }: Envelope, { texts, names }: Pick<AnyEventType, 'texts' | 'names'>): object =>
  Object.fromEntries(
    Object.entries(data).map(([field, value]) => [field, texts.includes(field) || names.includes(field) ? withoutWords(value) : value]),
  )

/** Whether there were words is kept: a sentence says other things where there were none. */
const withoutWords = (value: unknown): object | null => (value === null ? null : {})
