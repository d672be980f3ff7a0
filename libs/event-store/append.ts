import { AppendTooLarge, EventIdsReused } from './append-errors.js'
import { canonicalJson } from './canonical-json.js'
import { membersOf, type LeafField } from './leaf.js'
import type { ExpectedRevision, NewEvent } from './store.js'
import { parseStreamName } from './stream-name.js'

/** In bytes, over all events of one append. */
export const APPEND_LIMIT = 1024 * 1024

/** What an event counts for beside its words: stores keep a time, a version and names of fields with it, and have a limit of their own. */
export const BESIDE_THE_WORDS = 256

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const TYPE = /^[A-Z][A-Za-z0-9]*$/

/** An event in the form it is kept in. */
export interface Written {
  readonly event: NewEvent
  readonly occurredOn: string | null
  readonly data: string
  readonly meta: string
  /** The same members of `meta` and `data`, in the order in which the leaf takes them. */
  readonly fields: readonly LeafField[]
}

/** Where an event id is found in a stream, and which command wrote it. */
export interface Found {
  readonly revision: number
  readonly commandHash: string
}

/** An event on its way in, by what tells whether it was here before. */
export interface Tagged {
  readonly id: string
  readonly commandHash: string
}

export const tagged = ({ id, meta }: NewEvent): Tagged => ({ id, commandHash: meta.command.hash })

export const firstRevision = (expected: ExpectedRevision): number => (expected === 'no stream' ? 0 : expected + 1)

/** How many bytes are made before other work gets its turn, by an adapter that lets it. */
const TURN = 64 * 1024

/** Checks what every adapter refuses alike, before anything is written; it pauses now and then, for other work. */
export function* writing(stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Generator<void, readonly Written[]> {
  parseStreamName(stream)
  if (events.length === 0) throw new RangeError(`stream ${stream}: nothing to append`)
  if (expected !== 'no stream' && !(Number.isSafeInteger(expected) && expected >= 0)) {
    throw new RangeError(`stream ${stream}: not a revision to expect: ${expected}`)
  }
  for (const one of events) refuseMalformed(stream, one)
  const ids = events.map(({ id }) => id)
  if (new Set(ids).size < ids.length) throw new EventIdsReused(stream, ids)
  const kept: Written[] = []
  let [bytes, turn] = [0, TURN]
  for (const event of events) {
    const one = writtenOf(event)
    kept.push(one)
    bytes += bytesOf(one)
    if (bytes <= turn) continue
    turn = bytes + TURN
    yield
  }
  if (bytes > APPEND_LIMIT) throw new AppendTooLarge(stream, bytes, APPEND_LIMIT)
  return kept
}

/** The same, at once. */
export const written = (stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): readonly Written[] => {
  const steps = writing(stream, expected, events)
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}

/**
 * Whether this append was answered before: the same ids, at the same revisions, by the same command.
 * @throws EventIdsReused where only some of that is so
 */
export const isRepeat = (
  stream: string,
  expected: ExpectedRevision,
  events: readonly Tagged[],
  find: (id: string) => Found | undefined,
): boolean => {
  const found = events.map(({ id }) => find(id))
  if (found.every((one) => one === undefined)) return false
  const first = firstRevision(expected)
  const same = events.every(({ commandHash }, index) => {
    const one = found[index]
    return one?.revision === first + index && one.commandHash === commandHash
  })
  if (same) return true
  throw new EventIdsReused(
    stream,
    events.map(({ id }) => id).filter((_, index) => found[index]),
  )
}

/** Some stores would take these, others would not, or would give back something else. */
const refuseMalformed = (stream: string, { id, type, version }: NewEvent): void => {
  if (!UUID.test(id)) throw new RangeError(`stream ${stream}: not the id of an event, a UUID in small letters: ${JSON.stringify(id)}`)
  if (!TYPE.test(type)) throw new RangeError(`stream ${stream}: not the type of an event: ${JSON.stringify(type)}`)
  if (!(Number.isSafeInteger(version) && version > 0)) throw new RangeError(`stream ${stream}: not the version of an event: ${version}`)
}

const writtenOf = (event: NewEvent): Written => {
  const [meta, data] = [membersOf('meta', event.meta), membersOf('data', event.data)]
  return {
    event,
    occurredOn: event.occurredOn && canonicalJson(event.occurredOn, 'occurredOn'),
    data: objectOf('data', data),
    meta: objectOf('meta', meta),
    fields: [...meta, ...data],
  }
}

/** Members in canonical form, and in their order, make an object in canonical form. */
const objectOf = (group: 'meta' | 'data', members: readonly LeafField[]): string =>
  `{${members.map(([path, canonical]) => `${canonicalJson(path.slice(group.length + 1), path)}:${canonical}`).join(',')}}`

const bytesOf = ({ event, occurredOn, data, meta }: Written): number =>
  [event.id, event.type, occurredOn ?? '', data, meta].reduce((sum, part) => sum + Buffer.byteLength(part), BESIDE_THE_WORDS)
