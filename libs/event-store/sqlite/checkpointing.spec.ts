import { copyFileSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { checkpointing, emptyWal } from './checkpointing.js'
import { openFile } from './open-file.js'

let folder: string
const at = (name: string): string => join(folder, name)
const walOf = (name: string): number => statSync(`${at(name)}-wal`).size

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-wal-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const open = (name: string): Database.Database => {
  const db = openFile(at(name))
  db.exec('CREATE TABLE IF NOT EXISTS pages (content BLOB)')
  return db
}

it('moves the WAL into the file when a thousand pages have come together, and not by itself before', () => {
  const db = open('one')
  const moveIfDue = checkpointing(db)
  const add = db.prepare('INSERT INTO pages VALUES (randomblob(2000000))')
  add.run()
  moveIfDue()
  const before = statSync(at('one')).size
  expect(before).toBeLessThan(100_000)
  for (let count = 0; count < 2; count += 1) add.run()
  expect(statSync(at('one')).size).toBe(before)
  moveIfDue()
  expect(statSync(at('one')).size).toBeGreaterThan(6_000_000)
  db.close()
})

it('empties the WAL that a process left behind', () => {
  const db = open('left')
  db.exec("INSERT INTO pages VALUES ('kept')")
  for (const end of ['', '-wal']) copyFileSync(at('left') + end, at('behind') + end)
  db.close()
  expect(walOf('behind')).toBeGreaterThan(0)
  const next = openFile(at('behind'))
  emptyWal(next)
  expect(walOf('behind')).toBe(0)
  expect(next.pragma('busy_timeout', { simple: true })).toBe(5000)
  copyFileSync(at('behind'), at('alone'))
  next.close()
  const alone = new Database(at('alone'))
  expect(alone.prepare('SELECT content FROM pages').pluck().all()).toEqual(['kept'])
  alone.close()
})
