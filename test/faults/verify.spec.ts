import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { verifyLog } from '@ledger/event-store/sqlite'
import Database from 'better-sqlite3'
import { command } from './command.js'
import { FILES } from './tampering/flipping.js'
import { makeSpecimen, SALT_KEY } from './tampering/specimen.js'

let whole: string
let folder: string
const file = (): string => join(folder, 'ledger.db')
const verified = () => verifyLog(folder, { saltKey: SALT_KEY })
const said = (): string =>
  verified()
    .findings.map(({ says }) => says)
    .join('\n')

/** What somebody does to the file who knows it well: our triggers are put away and back again. */
const byHand = (sql: string): void => {
  const db = new Database(file())
  const triggers = db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all() as { name: string; sql: string }[]
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`)
  db.exec(sql)
  for (const trigger of triggers) db.exec(trigger.sql)
  db.close()
}

beforeAll(async () => {
  whole = await makeSpecimen()
})
afterAll(() => rmSync(whole, { recursive: true }))
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-verify-'))
  for (const name of FILES) copyFileSync(join(whole, name), join(folder, name))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('a log that is whole', () => {
  it('is found to be, with its leaves or without, and is not changed', () => {
    const before = FILES.map((name) => readFileSync(join(folder, name)))
    expect(verified()).toMatchObject({ found: 0, findings: [], leaves: 'computed', eventsAsRecorded: true })
    expect(verifyLog(folder)).toMatchObject({ found: 0, leaves: 'not computed' })
    expect(FILES.map((name) => readFileSync(join(folder, name)))).toEqual(before)
  })

  it('may go further than its mark', () => {
    const { head } = verified()
    byHand('DELETE FROM events WHERE position = (SELECT max(position) FROM events)')
    expect(said()).toContain(`the log reaches position ${Number(head)}; it does not`)
    rmSync(join(folder, 'ledger.mark'))
    expect(verified()).toMatchObject({ mark: null, findings: [{ check: 'days' }] })
  })

  it('is of other keys where no leaf agrees', () => {
    expect(verifyLog(folder, { saltKey: Buffer.alloc(32, 8) })).toMatchObject({ found: 1, findings: [{ check: 'keys' }] })
  })
})

describe('an event that was changed by hand is named', () => {
  it.each([
    ['form', 'the same said in other bytes', `UPDATE events SET data = replace(data, '":', '": ') WHERE position = 20`],
    ['form', 'a text that is no JSON', `UPDATE events SET meta = substr(meta, 2) WHERE position = 20`],
    ['form', 'an id that is none', `UPDATE events SET id = upper(id) WHERE position = 20`],
    ['leaf', 'another value', `UPDATE events SET meta = replace(meta, '"causationId":null', '"causationId":"other"') WHERE position = 20`],
    ['leaf', 'another day', `UPDATE events SET occurred_on = '{"precision":"day","value":"2020-01-01"}' WHERE position = 20`],
    ['leaf', 'another type', `UPDATE events SET type = iif(type = 'AskClosed', 'AskPut', 'AskClosed') WHERE position = 20`],
    ['leaf', 'another leaf', `UPDATE events SET leaf = randomblob(32) WHERE position = 20`],
    ['link', 'another link', `UPDATE events SET link = randomblob(32) WHERE position = 20`],
    ['link', 'another time', `UPDATE events SET recorded_at = (SELECT recorded_at FROM events WHERE position = 19) WHERE position = 20`],
    ['time', 'an earlier time', `UPDATE events SET recorded_at = '2001-01-01T00:00:00.000Z' WHERE position = 20`],
    ['time', 'no time', `UPDATE events SET recorded_at = '2025-02-31 noon' WHERE position = 20`],
    ['stream', 'another partnership', `UPDATE events SET partnership = 'salford' WHERE position = 20`],
    ['stream', 'another category', `UPDATE events SET category = 'ask' WHERE position = 20`],
    ['stream', 'a stream that is none', `UPDATE events SET stream = 'somewhere' WHERE position = 20`],
    ['revision', 'a hole in its stream', `UPDATE events SET revision = revision + 1 WHERE position = 20`],
  ])('%s: %s', (check, _what, sql) => {
    byHand(sql)
    const { findings } = verified()
    const named = findings.filter((one) => one.check === check && one.event)
    expect(named).toEqual([expect.objectContaining({ event: expect.objectContaining({ position: 20 }) as unknown })])
  })

  it('position: one that was taken away, by the event after it', () => {
    byHand('DELETE FROM events WHERE position = 20')
    expect(verified().findings[0]).toMatchObject({ check: 'position', event: { position: 21 } })
  })

  it('without keys the chain still names what does not belong into it', () => {
    byHand(`UPDATE events SET leaf = randomblob(32) WHERE position = 20`)
    expect(verifyLog(folder)).toMatchObject({ leaves: 'not computed', findings: [{ check: 'link', event: { position: 20 } }] })
  })
})

describe('damage beside the events is said to be that', () => {
  it.each([
    ['an index that is gone', 'DROP INDEX events_of_a_type', 'the index events_of_a_type is missing'],
    [
      'a table of somebody',
      'CREATE TABLE letters (words TEXT)',
      'the file holds 1 tables, indexes or triggers that this software did not make',
    ],
    [
      'the table of days',
      'UPDATE london_days SET last_position = last_position - 1',
      'the table of days (london_days) does not say what the events say',
    ],
    ['another number of the file', 'PRAGMA application_id = 7', 'the file does not say that it is a ledger'],
    ['a newer format', 'PRAGMA user_version = 99', 'the file says that it is of format 99'],
  ])('%s', (_what, sql, sentence) => {
    byHand(sql)
    expect(said()).toContain(sentence)
    expect(verified()).toMatchObject({ eventsAsRecorded: true, leaves: 'computed' })
  })

  it('a trigger that is gone', () => {
    const db = new Database(file())
    db.exec('DROP TRIGGER events_are_not_changed')
    db.close()
    expect(said()).toBe('the trigger events_are_not_changed is missing')
  })
})

describe('whatever lies in the place of a log is described, and nothing is thrown', () => {
  const bytes = (count: number): Buffer => Buffer.from(Array.from({ length: count }, (_, index) => (index * 7919 + 13) % 251))
  const overwritten = (from: number, length: number): void => {
    const all = readFileSync(file())
    bytes(length).copy(all, from)
    writeFileSync(file(), all)
  }

  it.each<readonly [string, () => void, RegExp]>([
    ['nothing', () => rmSync(file()), /^there is no .*ledger\.db$/],
    ['no data folder', () => rmSync(folder, { recursive: true }), /^there is no /],
    ['an empty file', () => truncateSync(file(), 0), /is empty: it holds not a single byte$/],
    ['seven bytes', () => truncateSync(file(), 7), /is cut short: it holds 7 bytes$/],
    ['a folder', () => (rmSync(file()), mkdirSync(file())), /is a folder, and should be the file of a ledger$/],
    ['a letter', () => writeFileSync(file(), 'Dear colleagues,\n'.repeat(500)), /is no SQLite database: it does not begin as one$/],
    ['a header alone', () => truncateSync(file(), 100), /./],
    ['half a page', () => truncateSync(file(), 2048), /./],
    ['half a file', () => (rmSync(join(folder, 'ledger.db-wal')), truncateSync(file(), 81_920)), /./],
    ['a file that ends within a page', () => (rmSync(join(folder, 'ledger.db-wal')), truncateSync(file(), 100_000)), /./],
    ['garbage in the header', () => (rmSync(join(folder, 'ledger.db-wal')), overwritten(16, 84)), /./],
    ['garbage in the list of tables', () => (rmSync(join(folder, 'ledger.db-wal')), overwritten(100, 3996)), /./],
    ['garbage pages', () => (rmSync(join(folder, 'ledger.db-wal')), overwritten(40_960, 40_960)), /./],
    ['a WAL that is none', () => writeFileSync(join(folder, 'ledger.db-wal'), bytes(50_000)), /ledger\.mark says that the log reaches/],
    ['a WAL that is cut short', () => truncateSync(join(folder, 'ledger.db-wal'), 20_000), /ledger\.mark says that the log reaches/],
    ['a WAL that is a folder', () => (rmSync(join(folder, 'ledger.db-wal')), mkdirSync(join(folder, 'ledger.db-wal'))), /./],
    ['a mark that is none', () => writeFileSync(join(folder, 'ledger.mark'), bytes(100)), /ledger\.mark/],
    ['an empty mark', () => truncateSync(join(folder, 'ledger.mark'), 0), /ledger\.mark/],
    ['a mark that is a folder', () => (rmSync(join(folder, 'ledger.mark')), mkdirSync(join(folder, 'ledger.mark'))), /ledger\.mark/],
  ])('%s', (_what, damage, sentence) => {
    damage()
    expect(said()).toMatch(sentence)
    mkdirSync(folder, { recursive: true })
  })

  it('a mark that says nothing any more is told apart from an event that does', () => {
    writeFileSync(join(folder, 'ledger.mark'), bytes(100))
    expect(verified()).toMatchObject({ findings: [{ check: 'mark file' }], eventsAsRecorded: true })
  })

  it('another database', () => {
    rmSync(join(folder, 'ledger.db-wal'))
    rmSync(file())
    const db = new Database(file())
    db.exec('CREATE TABLE letters (words TEXT)')
    db.close()
    expect(said()).toContain('the table events is missing')
  })

  it('no more is listed than anybody reads, and no word of an event', () => {
    byHand(`UPDATE events SET data = replace(data, '":', '": '), leaf = randomblob(32)`)
    const { findings, found } = verified()
    expect(findings).toHaveLength(100)
    expect(found).toBeGreaterThan(100)
    expect(JSON.stringify(findings)).not.toMatch(/sealed|mentions|[0-9A-Za-z_-]{60}/)
  })
})

describe('ledger verify', () => {
  it('names the damaged event, without keys says what it could not do, and ends with 1', async () => {
    byHand(`UPDATE events SET recorded_at = '2001-01-01T00:00:00.000Z' WHERE position = 20`)
    const { code, out, err } = await command(['verify', '--data', folder])
    expect(code).toBe(1)
    expect(out).toMatch(/^Event at position 20 \(stream [a-z-]+\.[a-z-]+-\w+, revision 0, [A-Z]\w+\): it says that it was recorded before/)
    expect(out).toContain('Without keys only the chain could be verified')
    expect(err).not.toMatch(/Error|at .*\.js/)
  })

  it('leaves a log on a server to that server', async () => {
    const { code, err } = await command(['verify', '--data', folder], { EVENT_STORE: 'esdb://localhost:2113?tls=false' })
    expect([code, err]).toEqual([1, expect.stringContaining('Use the backup and verification of that server')])
  })
})
