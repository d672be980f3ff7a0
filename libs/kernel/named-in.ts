/** Ids of the things an event is about: every value under a key that ends in Id or Ids, however deep. */
export const namedIn = (data: unknown): readonly string[] => [...new Set(named(data))]

const named = (data: unknown): readonly string[] => {
  if (Array.isArray(data)) return data.flatMap(named)
  if (typeof data !== 'object' || data === null) return []
  return Object.entries(data).flatMap(([key, value]) => (/Ids?$/.test(key) ? ids(value) : named(value)))
}

const ids = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.flatMap((one: unknown) => ids(one)) : []
}
