import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openFile, refuseOldSqlite } from './open-file.js'

it('waits for the disk at every commit', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-'))
  const db = openFile(join(folder, 'ledger.db'))
  expect(db.pragma('synchronous', { simple: true })).toBe(2)
  expect(db.pragma('journal_mode', { simple: true })).toBe('wal')
  db.close()
  rmSync(folder, { recursive: true })
})

it('refuses what cannot be made durable', () => {
  expect(() => openFile(':memory:')).toThrow('would not survive a power cut')
})

it.each(['3.51.2', '3.50.9', '3.9.99', '2.99.99'])('refuses SQLite %s', (version) => {
  expect(() => refuseOldSqlite(version)).toThrow('3.51.3')
})

it.each(['3.51.3', '3.51.10', '3.53.2', '4.0.0'])('takes SQLite %s', (version) => {
  expect(() => refuseOldSqlite(version)).not.toThrow()
})
