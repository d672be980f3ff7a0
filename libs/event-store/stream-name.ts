/** What a stream's name says: whose it is, what kind of thing, which one. Infrastructure streams (`~ledger`) belong to no partnership. */
export interface StreamName {
  readonly partnership: string | null
  /** For an infrastructure stream its first word, such as `~ledger`. */
  readonly category: string
  readonly id: string
}

const THING = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.([a-z]+(?:-[a-z]+)*)-([0-9A-Za-z]+)$/
const INFRASTRUCTURE = /^(~[a-z]+)(?:-([0-9A-Za-z-]+))?$/

/** `stockport.action-01J…`: partnership code and category in small letters and hyphens; the id has no hyphen. */
export const streamName = (partnership: string, category: string, id: string): string => {
  const name = `${partnership}.${category}-${id}`
  const parsed = parseStreamName(name)
  if (parsed.partnership !== partnership || parsed.category !== category) throw new RangeError(`not the name of a stream: ${name}`)
  return name
}

/** @throws RangeError for a string that names no stream */
export const parseStreamName = (name: string): StreamName => {
  const [, partnership, category, id] = THING.exec(name) ?? []
  if (partnership && category && id) return { partnership, category, id }
  const [, kind, rest = ''] = INFRASTRUCTURE.exec(name) ?? []
  if (kind) return { partnership: null, category: kind, id: rest }
  throw new RangeError(`not the name of a stream: ${name}`)
}
