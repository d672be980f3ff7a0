import type { Database } from 'better-sqlite3'
import { londonDay } from '@ledger/kernel'
import { EventIdsReused, WrongExpectedRevision } from '../append-errors.js'
import { firstRevision, isRepeat, type Found } from '../append.js'
import { envelopeField, leafOver, linkOf, NO_LINK, type LeafField } from '../leaf.js'
import { positionOf } from '../position.js'
import { notBefore } from '../recorded-at.js'
import type { Appended } from '../store.js'
import { parseStreamName } from '../stream-name.js'
import { codeOf, messageOf } from './file-errors.js'
import type { Incoming, Outcome, Refused } from './messages.js'

interface Head {
  readonly position: number
  readonly recorded_at: string
  readonly link: Buffer
}

/** What befell a whole group, and whether its commit had begun: only then can it be in the file all the same. */
export class GroupFailed extends Error {
  override readonly name = 'GroupFailed'

  constructor(
    override readonly cause: unknown,
    readonly committing: boolean,
  ) {
    super('a group of appends failed')
  }
}

/**
 * Appends a group in one transaction, and answers each append alone: one that is refused leaves no trace. The write lock is taken first, and the
 * head of the log is read inside it, whoever wrote last.
 */
export const appending = (db: Database, saltKey: Uint8Array) => {
  const [begin, commit, rollback] = [db.prepare('BEGIN IMMEDIATE'), db.prepare('COMMIT'), db.prepare('ROLLBACK')]
  const [enter, leave, undo] = [db.prepare('SAVEPOINT one'), db.prepare('RELEASE one'), db.prepare('ROLLBACK TO one')]
  const lastEvent = db.prepare<[], Head>('SELECT position, recorded_at, link FROM events ORDER BY position DESC LIMIT 1')
  const lastRevision = db.prepare<[string], number>('SELECT coalesce(max(revision), -1) FROM events WHERE stream = ?').pluck()
  const positionAt = db.prepare<[string, number], number>('SELECT position FROM events WHERE stream = ? AND revision = ?').pluck()
  const byId = db.prepare<[string, string], Found>(
    `SELECT revision, json_extract(meta, '$.command.hash') AS commandHash FROM events WHERE stream = ? AND id = ?`,
  )
  const insert = db.prepare(
    `INSERT INTO events (position, id, stream, revision, partnership, category, type, version, recorded_at, occurred_on, data, meta, leaf, link)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const endOfDay = db.prepare(
    'INSERT INTO london_days (day, last_position) VALUES (?, ?) ON CONFLICT (day) DO UPDATE SET last_position = excluded.last_position',
  )
  let head: Head | undefined
  /** Of the group that is being written: each day with its last position. */
  let days = new Map<string, number>()
  const dayOf = londonDays()

  const add = ({ stream, now, events }: Incoming, first: number): Appended => {
    const { partnership, category } = parseStreamName(stream)
    const at = notBefore(head?.recorded_at, now)
    let [position, link] = [head?.position ?? -1, head?.link ?? NO_LINK]
    events.forEach(({ id, type, version, occurredOn, data, meta, fields }, index) => {
      const revision = first + index
      const leaf = leafOver(id, [envelopeField({ id, type, version, stream, revision }, occurredOn), ...inPairs(fields)], saltKey)
      position += 1
      link = linkOf(link, leaf, at)
      insert.run(position, id, stream, revision, partnership, category, type, version, at, occurredOn, data, meta, leaf, link)
    })
    head = { position, recorded_at: at, link }
    return { revision: first + events.length - 1, position: positionOf(position) }
  }

  const repeated = ({ stream, expected, events }: Incoming): Appended | undefined => {
    if (!isRepeat(stream, expected, events, (id) => byId.get(stream, id))) return undefined
    const revision = firstRevision(expected) + events.length - 1
    return { revision, position: positionOf(positionAt.get(stream, revision) ?? NaN) }
  }

  /** Ids that were used before are looked for only where the stream is elsewhere, or the file refused them. */
  const decideAndAdd = (incoming: Incoming): Appended => {
    const { stream, expected } = incoming
    const first = firstRevision(expected)
    const actual = lastRevision.get(stream) ?? -1
    if (actual === first - 1) return add(incoming, first)
    const before = repeated(incoming)
    if (before) return before
    throw new WrongExpectedRevision(stream, expected, actual < 0 ? 'no stream' : actual)
  }

  const alone = (incoming: Incoming): Outcome => {
    const before = head
    enter.run()
    try {
      const appended = decideAndAdd(incoming)
      leave.run()
      if (head && head !== before) days.set(dayOf(head.recorded_at), head.position)
      return { appended }
    } catch (error) {
      if (isOfTheFile(error)) throw error
      undo.run()
      leave.run()
      head = before
      return { refused: refusedOf(codeOf(error).startsWith('SQLITE_CONSTRAINT') ? idsReusedBy(incoming, error) : error) }
    }
  }

  /** Why the file refused a row: an id of it was there, as far as anybody can tell. */
  const idsReusedBy = (incoming: Incoming, refused: unknown): unknown => {
    try {
      repeated(incoming)
      return refused
    } catch (reused) {
      return reused
    }
  }

  return (group: readonly Incoming[]): readonly Outcome[] => {
    let committing = false
    try {
      begin.run()
      head = lastEvent.get()
      days = new Map()
      const outcomes = group.map(alone)
      for (const [day, position] of days) endOfDay.run(day, position)
      committing = true
      commit.run()
      return outcomes
    } catch (error) {
      if (db.inTransaction) rollback.run()
      throw new GroupFailed(error, committing)
    }
  }
}

const inPairs = (fields: readonly string[]): readonly LeafField[] => {
  const pairs: LeafField[] = []
  for (let at = 0; at < fields.length; at += 2) pairs.push([fields[at] ?? '', fields[at + 1] ?? ''])
  return pairs
}

/** London days begin on the hour of UTC, so that one hour's day is looked up once. */
const londonDays = (): ((instant: string) => string) => {
  let [hour, day] = ['', '']
  return (instant) => {
    if (instant.slice(0, 13) !== hour) [hour, day] = [instant.slice(0, 13), londonDay(instant)]
    return day
  }
}

/** What the file or its disk says concerns the whole group; what it says of one row does not. */
const isOfTheFile = (error: unknown): boolean => /^SQLITE_(?!CONSTRAINT)/.test(codeOf(error))

const refusedOf = (error: unknown): Refused => {
  if (error instanceof WrongExpectedRevision) return { why: 'elsewhere', actual: error.actual }
  if (error instanceof EventIdsReused) return { why: 'reused', ids: error.ids }
  return { why: 'other', name: error instanceof Error ? error.name : 'Error', message: messageOf(error) }
}
