import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { uuidFrom, type Envelope } from '@ledger/kernel'
import type { NewEvent } from '@ledger/event-store'
import { markHead, openSqliteStore } from '@ledger/event-store/sqlite'
import Database from 'better-sqlite3'
import { FILES } from './flipping.js'

export const SALT_KEY = Buffer.alloc(32, 7)

const examples = join(__dirname, '../../contracts/stored-events')

/** A folder that lies in memory, where there is such a one: thousands of openings need no disk. */
const folderInMemory = (): string => mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'ledger-tampered-'))

/** Events as they are stored, an example of every type, under ids and streams of their own for each time. */
const everyType = (time: number): readonly { readonly stream: string; readonly event: NewEvent }[] =>
  readdirSync(examples)
    .filter((file) => /\.v\d+\.json$/.test(file))
    .map((file) => JSON.parse(readFileSync(join(examples, file), 'utf8')) as Envelope)
    .map(({ id, stream, type, version, occurredOn, data, meta }) => ({
      stream: stream.replace(/-([0-9A-Za-z]+)$/, `-${time}$1`),
      event: { id: uuidFrom(id, String(time)), type, version, occurredOn, data, meta },
    }))

/**
 * A log with everything that a file of one can hold: events of every type, streams of several events, indexes, pages that are free, a WAL that is
 * not empty, and a mark at its very end.
 */
export const makeSpecimen = async (): Promise<string> => {
  const folder = folderInMemory()
  const file = join(folder, 'ledger.db')
  let second = 0
  const clock = (): string => new Date(Date.UTC(2025, 2, 29, 12) + (second += 400) * 1000).toISOString()
  const append = async (events: readonly { readonly stream: string; readonly event: NewEvent }[]): Promise<void> => {
    const store = await openSqliteStore(folder, { clock, saltKey: SALT_KEY })
    const heads = new Map<string, number>()
    for await (const { stream, revision } of store.readAll()) heads.set(stream, revision)
    for (const { stream, event } of events) {
      const { revision } = await store.append(stream, heads.get(stream) ?? 'no stream', [event])
      heads.set(stream, revision)
    }
    await store.close()
  }

  await append([...everyType(0), ...everyType(1).slice(0, 24)])
  // A log frees no page by itself: they come from a table that somebody made and dropped by hand.
  const byHand = new Database(file)
  byHand.exec('CREATE TABLE ballast (bytes BLOB); INSERT INTO ballast VALUES (randomblob(60000)); DROP TABLE ballast')
  byHand.pragma('wal_checkpoint(TRUNCATE)')
  // While this connection is open, closing the log does not empty the WAL; and what is changed is a copy, of which no connection knows anything.
  byHand.exec('BEGIN; SELECT 1 FROM events')
  await append(everyType(2).slice(0, 5))
  markHead(folder)
  const copy = folderInMemory()
  for (const name of FILES) copyFileSync(join(folder, name), join(copy, name))
  byHand.close()
  rmSync(folder, { recursive: true })
  return copy
}
