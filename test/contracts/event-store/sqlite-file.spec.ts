import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { foundLedger, linkOf, NO_LINK, systemClock, type EventStore } from '@ledger/event-store'
import { openSqliteStore } from '@ledger/event-store/sqlite'
import { SALT_KEY } from './log-under-test.js'
import { action, events, namesIn, otherAction, refusal, someEvents } from './examples.js'

describe('the file of a ledger', () => {
  let folder: string
  let store: EventStore
  const file = (): string => join(folder, 'ledger.db')
  const options = { clock: systemClock, saltKey: SALT_KEY }
  /** What somebody does to the file without asking us. */
  const raw = <Result>(work: (db: Database.Database) => Result): Result => {
    const db = new Database(file())
    try {
      return work(db)
    } finally {
      db.close()
    }
  }

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ledger-'))
    store = await openSqliteStore(folder, options)
  })
  afterEach(async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  })

  it.each([
    ['never changed', "UPDATE events SET data = '{}' WHERE position = 1"],
    ['never changed', 'UPDATE events SET position = position + 100'],
    ['never deleted', 'DELETE FROM events WHERE position = 1'],
    ['never deleted', 'DELETE FROM events'],
    ['only added at the end', `INSERT OR REPLACE INTO events SELECT * FROM events WHERE position = 1`],
    [
      'only added at the end',
      `INSERT OR REPLACE INTO events SELECT (SELECT max(position) + 1 FROM events), id, stream, revision, partnership, category, type, version,
       recorded_at, occurred_on, '{}', meta, leaf, link FROM events WHERE position = 1`,
    ],
    [
      'only added at the end',
      `INSERT OR REPLACE INTO events SELECT (SELECT max(position) + 1 FROM events), id, stream, 3, partnership, category, type, version,
       recorded_at, occurred_on, '{}', meta, leaf, link FROM events WHERE position = 1`,
    ],
  ])('an event is %s (%#)', async (word, sql) => {
    await someEvents(store)
    expect(() => raw((db) => db.exec(sql))).toThrow(word)
    expect(await namesIn(store.readAll({ limit: 2 }))).toEqual(['r1', 'a1'])
  })

  it('chains the leaves, over the appends of several connections', async () => {
    const other = await openSqliteStore(folder, options)
    await someEvents(store)
    await other.append(otherAction, 1, events('x', 'y'))
    await store.append(action, 2, events('z'))
    await other.close()
    const rows = raw((db) =>
      db
        .prepare<[], { at: string; leaf: Buffer; link: Buffer }>('SELECT recorded_at AS at, leaf, link FROM events ORDER BY position')
        .all(),
    )
    let link: Buffer = NO_LINK
    for (const row of rows) {
      link = linkOf(link, row.leaf, row.at)
      expect(row.link.equals(link)).toBe(true)
    }
    expect(rows).toHaveLength(12)
  })

  it('is kept with a write-ahead log', () => {
    expect(raw((db) => db.pragma('journal_mode', { simple: true }))).toBe('wal')
  })

  it('of a newer version is refused, with what to do', async () => {
    await store.close()
    raw((db) => db.pragma('user_version = 3'))
    await expect(openSqliteStore(folder, options)).rejects.toThrow(
      `${file()} was written by a newer Lessons Ledger (format 3; this one knows 2). Use the newer one.`,
    )
  })

  it('of an earlier, unreleased version is refused, with what to do', async () => {
    await store.close()
    raw((db) => db.pragma('user_version = 1'))
    expect((await refusal(openSqliteStore(folder, options))).message).toMatch(
      /^.*ledger\.db is a log in the form of an earlier.*npm run demo/,
    )
  })

  it('that is another database is refused', async () => {
    const other = mkdtempSync(join(folder, 'other-'))
    const db = new Database(join(other, 'ledger.db'))
    db.exec('CREATE TABLE letters (words TEXT)')
    db.close()
    await expect(openSqliteStore(other, options)).rejects.toThrow('is a database, but not a ledger')
  })

  it('that is no database is refused', async () => {
    const other = mkdtempSync(join(folder, 'other-'))
    writeFileSync(join(other, 'ledger.db'), 'position,stream,type\n'.repeat(100))
    expect((await refusal(openSqliteStore(other, options))).message).toContain('not a database')
  })

  it('is refused with keys of another ledger', async () => {
    await foundLedger(store, { demonstration: false })
    await expect(openSqliteStore(folder, { ...options, saltKey: Buffer.alloc(32, 8) })).rejects.toThrow(
      'keys.db beside it belongs to another ledger',
    )
    const again = await openSqliteStore(folder, options)
    await again.close()
  })
})
