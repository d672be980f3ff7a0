import type { Database } from 'better-sqlite3'
import { londonDay } from '@ledger/kernel'
import { WrongExpectedRevision } from '../append-errors.js'
import { firstRevision, isRepeat, written, type Found, type Written } from '../append.js'
import { leafOf, linkOf, NO_LINK } from '../leaf.js'
import { positionOf } from '../position.js'
import { recordedAt } from '../recorded-at.js'
import type { Appended, ExpectedRevision, NewEvent, StoreOptions } from '../store.js'
import { parseStreamName } from '../stream-name.js'

interface Head {
  readonly position: number
  readonly recorded_at: string
  readonly link: Buffer
}

/** Appends in one transaction that takes the write lock first: the head of the log is read inside it, whoever wrote last. */
export const appending = (db: Database, { clock, saltKey }: StoreOptions) => {
  const lastEvent = db.prepare<[], Head>('SELECT position, recorded_at, link FROM events ORDER BY position DESC LIMIT 1')
  const lastRevision = db.prepare<[string], number>('SELECT coalesce(max(revision), -1) FROM events WHERE stream = ?').pluck()
  const positionAt = db.prepare<[string, number], number>('SELECT position FROM events WHERE stream = ? AND revision = ?').pluck()
  const byId = db.prepare<[string, string], Found>(
    `SELECT revision, json_extract(meta, '$.command.hash') AS commandHash FROM events WHERE stream = ? AND id = ?`,
  )
  const insert = db.prepare(
    `INSERT INTO events (position, id, stream, revision, partnership, category, type, version, recorded_at, occurred_on, data, meta, leaf, link)
     VALUES (:position, :id, :stream, :revision, :partnership, :category, :type, :version, :recordedAt, :occurredOn, :data, :meta, :leaf, :link)`,
  )
  const endOfDay = db.prepare(
    'INSERT INTO london_days (day, last_position) VALUES (?, ?) ON CONFLICT (day) DO UPDATE SET last_position = excluded.last_position',
  )

  const add = (stream: string, first: number, kept: readonly Written[]): Appended => {
    const { partnership, category } = parseStreamName(stream)
    const head = lastEvent.get()
    const at = recordedAt(clock, head?.recorded_at)
    let [position, link] = [head?.position ?? -1, head?.link ?? NO_LINK]
    kept.forEach(({ event, occurredOn, data, meta }, index) => {
      const { id, type, version } = event
      const revision = first + index
      const leaf = leafOf({ ...event, stream, revision }, saltKey)
      position += 1
      link = linkOf(link, leaf, at)
      insert.run({
        position,
        id,
        stream,
        revision,
        partnership,
        category,
        type,
        version,
        recordedAt: at,
        occurredOn,
        data,
        meta,
        leaf,
        link,
      })
    })
    endOfDay.run(londonDay(at), position)
    return { revision: first + kept.length - 1, position: positionOf(position) }
  }

  const decideAndAdd = db.transaction((stream: string, expected: ExpectedRevision, kept: readonly Written[]): Appended => {
    const events = kept.map(({ event }) => event)
    const first = firstRevision(expected)
    if (isRepeat(stream, expected, events, (id) => byId.get(stream, id))) {
      const revision = first + events.length - 1
      return { revision, position: positionOf(positionAt.get(stream, revision) ?? NaN) }
    }
    const actual = lastRevision.get(stream) ?? -1
    if (actual !== first - 1) throw new WrongExpectedRevision(stream, expected, actual < 0 ? 'no stream' : actual)
    return add(stream, first, kept)
  })

  return (stream: string, expected: ExpectedRevision, events: readonly NewEvent[]): Appended =>
    decideAndAdd.immediate(stream, expected, written(stream, expected, events))
}
