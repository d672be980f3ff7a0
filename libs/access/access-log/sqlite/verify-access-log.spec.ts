import { closeSync, copyFileSync, openSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { AccessLogSeal } from '@ledger/access'
import { copiedAccessLog, openAccessLog, verifyAccessLog } from '@ledger/access/access-log/sqlite'
import { entry, folders, minutes } from '../../test/entries.js'

const place = folders()
afterAll(() => place.remove())

const RECORDS = 40

/** An access log of forty records, with a seal at the thirtieth. */
const made = async (): Promise<{ readonly folder: string; readonly seals: readonly AccessLogSeal[] }> => {
  const folder = place.make()
  const log = openAccessLog({ folder, clock: minutes() })
  for (let at = 1; at <= RECORDS; at += 1) await log.record(entry({ what: { kind: 'review-details', id: `THING${at}` } }))
  const seal = { nodeId: log.nodeId() ?? '', seq: 30, hash: log.hashAt(30) ?? '', day: '2026-06-30' }
  await log.close()
  // One file without a WAL, so that bytes can be found in it.
  const copy = place.make()
  copiedAccessLog(folder, copy)
  return { folder: copy, seals: [seal] }
}

/** As somebody would who has the file, and knows SQL. */
const tamper = (folder: string, ...sql: readonly string[]): void => {
  const db = new Database(join(folder, 'access.db'))
  for (const { name } of db.prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`).all())
    db.exec(`DROP TRIGGER ${name}`)
  for (const one of sql) db.exec(one)
  db.close()
}

/** The whole chain written anew from a record on, so that it fits again. */
const rewritten = async (folder: string, records: number): Promise<void> => {
  rmSync(join(folder, 'access.db'))
  const log = openAccessLog({ folder, clock: minutes() })
  for (let at = 1; at <= records; at += 1) await log.record(entry({ who: 'SOMEBODYELSE' }))
  await log.close()
}

describe('verifying an access log', () => {
  let whole: Awaited<ReturnType<typeof made>>
  beforeAll(async () => (whole = await made()))
  const another = (): string => {
    const folder = place.make()
    copyFileSync(join(whole.folder, 'access.db'), join(folder, 'access.db'))
    return folder
  }

  test('finds nothing where nothing was changed', () => {
    expect(verifyAccessLog(whole.folder, whole.seals)).toEqual({
      ...{ nodeId: whole.seals[0]?.nodeId, records: RECORDS, seals: 1, fault: null, elsewhere: [] },
    })
  })

  test.each([1, 17, RECORDS])('names record %d when it was changed', (seq) => {
    const folder = another()
    tamper(folder, `UPDATE access_records SET record = replace(record, 'PERSON1', 'PERSON2') WHERE seq = ${seq}`)
    expect(verifyAccessLog(folder, whole.seals)).toMatchObject({ records: seq - 1, fault: { seq } })
  })

  test('names a record that was taken out', () => {
    const folder = another()
    tamper(folder, 'DELETE FROM access_records WHERE seq = 12')
    expect(verifyAccessLog(folder, whole.seals).fault).toEqual({ seq: 12, says: 'it is missing; the next one there is 13' })
  })

  test('names the first record of a tail that was cut off, where a seal names it', () => {
    const folder = another()
    tamper(folder, 'DELETE FROM access_records WHERE seq > 25', 'DELETE FROM access_record_reviews WHERE seq > 25')
    expect(verifyAccessLog(folder, whole.seals).fault).toEqual({
      ...{ seq: 26, says: 'it is missing, and so is all up to record 30, which the log names on 2026-06-30' },
    })
  })

  test('a chain that was written anew, and fits, is not what the log says', async () => {
    const folder = another()
    const [seal] = whole.seals
    await rewritten(folder, RECORDS)
    tamper(folder, `UPDATE access_log_node SET id = '${seal?.nodeId ?? ''}'`)
    expect(verifyAccessLog(folder, whole.seals).fault).toMatchObject({
      seq: 30,
      says: expect.stringMatching(/rewritten up to here/) as string,
    })
  })

  test('an access log in the place of another is told: the log names records that are not here', async () => {
    const folder = another()
    await rewritten(folder, 3)
    expect(verifyAccessLog(folder, whole.seals)).toMatchObject({ records: 3, seals: 0, fault: null, elsewhere: whole.seals })
  })

  test('one that is missing is told, unless nothing was ever recorded', () => {
    const folder = place.make()
    expect(verifyAccessLog(folder, whole.seals).fault?.says).toMatch(/access\.db is missing/)
    expect(verifyAccessLog(folder, []).fault).toBeNull()
  })

  test('a list of reviews that says less than the records is told', () => {
    const folder = another()
    tamper(folder, 'DELETE FROM access_record_reviews WHERE seq = 5')
    expect(verifyAccessLog(folder, whole.seals).fault?.says).toMatch(/list of reviews/)
  })

  test('a flipped bit in any record is found, and the record is named', () => {
    const bytes = readFileSync(join(whole.folder, 'access.db'))
    const missed: number[] = []
    for (let seq = 1; seq <= RECORDS; seq += 1) {
      const folder = another()
      const file = openSync(join(folder, 'access.db'), 'r+')
      // A page that was split keeps bytes that are read no more; wherever they lie, they are flipped too.
      for (let at = bytes.indexOf(`THING${seq}"`); at !== -1; at = bytes.indexOf(`THING${seq}"`, at + 1))
        writeSync(file, Buffer.from([(bytes[at] ?? 0) ^ 1]), 0, 1, at)
      closeSync(file)
      if (verifyAccessLog(folder, whole.seals).fault?.seq !== seq) missed.push(seq)
    }
    expect(missed).toEqual([])
  })

  test('whatever byte is flipped, it answers, and what it misses changes no record', () => {
    const { size } = statSync(join(whole.folder, 'access.db'))
    const read = (folder: string): unknown => {
      const db = new Database(join(folder, 'access.db'), { readonly: true })
      try {
        return db.prepare('SELECT seq, record, hex(link) AS link FROM access_records ORDER BY seq').all()
      } finally {
        db.close()
      }
    }
    const before = read(whole.folder)
    for (let at = 3; at < size; at += 173) {
      const folder = another()
      const file = openSync(join(folder, 'access.db'), 'r+')
      writeSync(file, Buffer.from([0xa5]), 0, 1, at)
      closeSync(file)
      if (verifyAccessLog(folder, whole.seals).fault === null) expect(read(folder)).toEqual(before)
    }
  })
})
