import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { systemClock, type EventStore } from '@ledger/event-store'
import { LOG_FILE, MARK_FILE, openSqliteStore, readMark, writeMark } from '@ledger/event-store/sqlite'
import { action, all, elsewhere, events, inOrder, namesIn, refusal, someEvents } from './examples.js'
import { SALT_KEY } from './log-under-test.js'

describe('the mark beside the file of a ledger', () => {
  let folder: string
  const opened: EventStore[] = []
  const open = async (): Promise<EventStore> => {
    const store = await openSqliteStore(folder, { clock: systemClock, saltKey: SALT_KEY })
    opened.push(store)
    return store
  }
  const close = async (): Promise<void> => void (await Promise.all(opened.splice(0).map((store) => store.close())))
  const changed = (sql: string): void => {
    const db = new Database(join(folder, LOG_FILE))
    db.exec('DROP TRIGGER events_are_not_changed; DROP TRIGGER events_are_not_deleted')
    db.exec(sql)
    db.close()
  }
  const refused = async (): Promise<string> => (await refusal(open())).message

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'ledger-'))
    await someEvents(await open())
    await close()
  })
  afterEach(async () => {
    await close()
    rmSync(folder, { recursive: true })
  })

  it('says how far the log goes when it is closed, and leaves nothing else behind', () => {
    expect(readMark(folder)?.position).toBe(inOrder.length - 1)
    expect(readdirSync(folder).sort()).toEqual([LOG_FILE, MARK_FILE])
  })

  it('follows the log while it is open', async () => {
    const store = await open()
    await store.append(elsewhere, 0, events('s2'))
    while (readMark(folder)?.position !== inOrder.length) await new Promise((resolve) => setTimeout(resolve, 50))
    await store.append(elsewhere, 1, events('s3'))
  })

  it('is not moved backwards by a store that knows less', async () => {
    const [one, other] = [await open(), await open()]
    await one.append(elsewhere, 0, events('s2'))
    await other.append(elsewhere, 1, events('s3'))
    await other.close()
    const mark = { position: inOrder.length + 50, link: 'ab'.repeat(32) }
    writeMark(folder, mark)
    await one.close()
    expect(readMark(folder)).toEqual(mark)
  })

  it('tells of a log that was cut short', async () => {
    const shorter = mkdtempSync(join(tmpdir(), 'ledger-'))
    cpSync(join(folder, LOG_FILE), join(shorter, LOG_FILE))
    await (await open()).append(elsewhere, 0, events('s2', 's3'))
    await close()
    cpSync(join(shorter, LOG_FILE), join(folder, LOG_FILE))
    rmSync(shorter, { recursive: true })
    expect(await refused()).toMatch(
      /ledger\.db: expected a log that reaches position 10, as ledger\.mark says, found one that ends at position 8: .* Restore a backup/,
    )
  })

  it('tells of a log that is gone, and makes none in its place', async () => {
    rmSync(join(folder, LOG_FILE))
    expect(await refused()).toContain('ledger.mark says that the log reaches position 8, and there is no ledger.db')
    expect(existsSync(join(folder, LOG_FILE))).toBe(false)
  })

  it('tells of another log', async () => {
    writeMark(folder, { position: 3, link: 'ab'.repeat(32) })
    expect(await refused()).toContain('expected at position 3 the link that ledger.mark says, found another')
  })

  it('lets a log go further, as one does whose process was killed', async () => {
    const before = readFileSync(join(folder, MARK_FILE))
    await (await open()).append(elsewhere, 0, events('s2', 's3'))
    await close()
    writeFileSync(join(folder, MARK_FILE), before)
    expect(await namesIn((await open()).readAll())).toEqual([...inOrder, 's2', 's3'])
  })

  it.each([
    ['a time', "UPDATE events SET recorded_at = '2020-01-01T00:00:00.000Z' WHERE position = 7"],
    ['words', "UPDATE events SET data = '{}' WHERE position = 7"],
    ['a leaf', 'UPDATE events SET leaf = zeroblob(32) WHERE position = 7'],
    ['a link', 'UPDATE events SET link = zeroblob(32) WHERE position = 7'],
    ['a place', 'DELETE FROM events WHERE position = 7'],
  ])('does not let it go further where %s is not what was recorded', async (_, sql) => {
    const fourth = new Database(join(folder, LOG_FILE), { readonly: true })
    const link = fourth.prepare<[], string>('SELECT lower(hex(link)) FROM events WHERE position = 4').pluck().get() ?? ''
    fourth.close()
    writeMark(folder, { position: 4, link })
    changed(sql)
    expect(await refused()).toContain('expected the event that was recorded at position 7, found something else there')
  })

  it('is made anew where it is missing, after the whole log was checked', async () => {
    rmSync(join(folder, MARK_FILE))
    await open()
    await close()
    expect(readMark(folder)?.position).toBe(inOrder.length - 1)
    rmSync(join(folder, MARK_FILE))
    changed("UPDATE events SET data = '{}' WHERE position = 1")
    expect(await refused()).toContain('expected the event that was recorded at position 1')
    expect(readMark(folder)).toBeUndefined()
  })

  it('is refused when any byte of it is another', async () => {
    const whole = readFileSync(join(folder, MARK_FILE))
    for (let at = 0; at < whole.length; at += 1) {
      const flipped = Buffer.from(whole)
      flipped.writeUInt8(whole.readUInt8(at) ^ 1, at)
      writeFileSync(join(folder, MARK_FILE), flipped)
      expect(() => readMark(folder)).toThrow('ledger.mark is damaged')
      writeFileSync(join(folder, MARK_FILE), whole.subarray(0, at))
      expect(() => readMark(folder)).toThrow('ledger.mark is damaged')
    }
    expect(await refused()).toContain('Run “ledger verify”')
  })

  it('is none of an empty log', async () => {
    const empty = mkdtempSync(join(tmpdir(), 'ledger-'))
    const store = await openSqliteStore(empty, { clock: systemClock, saltKey: SALT_KEY })
    expect(await all(store.readAll())).toEqual([])
    await store.close()
    expect(readMark(empty)).toBeUndefined()
    await expect((await open()).append(action, 2, events('a4'))).resolves.toMatchObject({ revision: 3 })
    rmSync(empty, { recursive: true })
  })
})
