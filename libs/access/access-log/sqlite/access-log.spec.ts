import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { AccessLogUnavailable, refusedSignIn, type AccessLog } from '@ledger/access'
import { openAccessLog, verifyAccessLog } from '@ledger/access/access-log/sqlite'
import { entry, folders, minutes } from '../../test/entries.js'

const place = folders()
const open: AccessLog[] = []
const opened = (folder: string, clock = minutes()): AccessLog => {
  const log = openAccessLog({ folder, clock })
  open.push(log)
  return log
}

afterEach(async () => {
  for (const log of open.splice(0)) await log.close()
  place.remove()
})

describe('an access log', () => {
  test('keeps what was recorded, the newest first, and knows its end after it was opened again', async () => {
    const folder = place.make()
    const first = opened(folder)
    expect([first.head(), first.nodeId(), first.of('exampleshire').records]).toEqual([null, null, []])
    expect(await first.record(entry())).toEqual({ seq: 1 })
    expect(await first.record(entry({ who: 'operator', session: null, via: 'command line', reviewIds: [] }))).toEqual({ seq: 2 })
    const [head, node] = [first.head(), first.nodeId()]
    await first.close()

    const again = opened(folder)
    expect(again.of('exampleshire').records).toMatchObject([
      { seq: 2, at: '2026-06-29T23:00:00.000Z', day: '2026-06-30', who: 'operator', via: 'command line' },
      { seq: 1, at: '2026-06-29T22:59:00.000Z', day: '2026-06-29', ...entry() },
    ])
    expect([again.head(), again.nodeId(), again.hashAt(2)]).toEqual([head, node, head?.hash])
    expect(await again.record(entry())).toEqual({ seq: 3 })
  })

  test('answers for one review, one reader, one day and one partnership alone, a page at a time', async () => {
    const log = opened(place.make())
    await log.record(entry({ reviewIds: ['REVIEW1', 'REVIEW2'] }))
    await log.record(entry({ who: 'PERSON2' }))
    await log.record(entry({ reviewIds: ['REVIEW2'] }))
    await log.record(entry({ reviewIds: [] }))
    await log.record(entry({ partnership: 'elsewhere' }))
    const seqs = (asked: Parameters<AccessLog['of']>[1]) => log.of('exampleshire', asked).records.map(({ seq }) => seq)
    expect(seqs({})).toEqual([4, 3, 2, 1])
    expect(seqs({ reviewId: 'REVIEW2' })).toEqual([3, 1])
    expect(seqs({ who: 'PERSON2' })).toEqual([2])
    expect(seqs({ reviewId: 'REVIEW1', who: 'PERSON1' })).toEqual([1])
    expect([seqs({ day: '2026-06-29' }), seqs({ day: '2026-06-30' })]).toEqual([[1], [4, 3, 2]])
    const page = log.of('exampleshire', { limit: 3 })
    expect(page.next).toBe(2)
    expect(log.of('exampleshire', { limit: 3, before: 2 })).toMatchObject({ records: [{ seq: 1 }], next: null })
    expect([log.readersOf('exampleshire'), log.readersOf('exampleshire', 'REVIEW2')]).toEqual([['PERSON1', 'PERSON2'], ['PERSON1']])
  })

  test('keeps refused sign-ins apart from looks, and counts them by account, also in a file that was made before there were any', async () => {
    const folder = place.make()
    const before = opened(folder)
    await before.record(entry())
    await before.close()
    const older = new Database(join(folder, 'access.db'))
    older.exec('DROP INDEX access_records_of_refused_sign_ins')
    older.close()
    const log = opened(folder, minutes('2026-07-10T08:00:00.000Z'))
    const theirs = { partnership: 'exampleshire', personId: 'PERSON1' }
    await log.record(refusedSignIn('password', 'does not fit', theirs))
    await log.record(refusedSignIn('code', 'may not sign in', theirs))
    await log.record(refusedSignIn('password', 'does not fit', { ...theirs, personId: 'PERSON2' }))
    await log.record(refusedSignIn('provider', 'provider: token-nonce', null))
    expect(log.of('exampleshire').records).toHaveLength(1)
    expect(log.refusedSignIns('exampleshire', '2026-07-04')).toEqual([
      { who: 'PERSON1', times: 2, last: '2026-07-10T08:02:00.000Z' },
      { who: 'PERSON2', times: 1, last: '2026-07-10T08:03:00.000Z' },
    ])
    expect(log.refusedSignIns('exampleshire', '2026-07-11')).toEqual([])
    expect(log.refusedSignInsTo('exampleshire', 'PERSON1').map(({ way, why }) => [way, why])).toEqual([
      ['code', 'may not sign in'],
      ['password', 'does not fit'],
    ])
    expect(log.refusedSignInsTo('~', 'nobody')).toMatchObject([{ way: 'provider', why: 'provider: token-nonce' }])
    expect(verifyAccessLog(folder, []).fault).toBeNull()
    const db = new Database(join(folder, 'access.db'), { readonly: true })
    const plan = db
      .prepare(
        "EXPLAIN QUERY PLAN SELECT count(*) FROM access_records r WHERE r.partnership = 'x' AND r.record ->> '$.deed' = 'sign-in' AND r.day >= 'y'",
      )
      .all()
    db.close()
    expect(JSON.stringify(plan)).toContain('access_records_of_refused_sign_ins')
  })

  test('takes only what an entry has: nothing else that came with it is stored', async () => {
    const folder = place.make()
    const log = opened(folder)
    const more = { ...entry(), name: 'CANARY-NAME', what: { kind: 'page', id: null, query: 'CANARY-QUERY' } }
    await log.record(more)
    await log.close()
    expect(readFileSync(join(folder, 'access.db')).includes('CANARY')).toBe(false)
  })

  test('many records at once share commits, and are numbered without a gap whoever writes', async () => {
    const folder = place.make()
    const [one, other] = [opened(folder), opened(folder)]
    const written = await Promise.all(
      Array.from({ length: 100 }, (_, at) => (at % 2 ? one : other).record(entry({ what: { kind: 'page', id: `T${at}` } }))),
    )
    expect(written.map(({ seq }) => seq).toSorted((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, at) => at + 1))
    expect(one.head()).toEqual(other.head())
  })

  test('refuses to change, take out or slip in a record', async () => {
    const folder = place.make()
    const log = opened(folder)
    await log.record(entry())
    await log.close()
    const db = new Database(join(folder, 'access.db'))
    const refused = (sql: string) => expect(() => db.exec(sql)).toThrow(/never|only added|keeps its id/)
    refused(`UPDATE access_records SET record = '{}'`)
    refused('DELETE FROM access_records')
    refused(`INSERT INTO access_records (seq, record, link) VALUES (7, '{}', x'00')`)
    refused('DELETE FROM access_record_reviews')
    refused(`UPDATE access_record_reviews SET review_id = 'X'`)
    refused(`UPDATE access_log_node SET id = 'X'`)
    refused('DELETE FROM access_log_node')
    db.close()
  })

  test('refuses, and says where and why, while it cannot be written, and goes on when it can', async () => {
    const folder = place.make()
    const file = join(folder, 'access.db')
    const log = opened(folder)
    mkdirSync(file)
    await expect(log.record(entry())).rejects.toThrow(AccessLogUnavailable)
    expect(log.trouble()).toMatch(/access\.db: it cannot be written to/)
    rmSync(file, { recursive: true })
    expect(await log.record(entry())).toEqual({ seq: 1 })
    expect(log.trouble()).toBeNull()
  })

  test('refuses a file that was exchanged under it, rather than writing where nobody looks', async () => {
    const folder = place.make()
    const log = opened(folder)
    await log.record(entry())
    renameSync(join(folder, 'access.db'), join(folder, 'away.db'))
    await expect(log.record(entry())).rejects.toThrow(/taken away or exchanged/)
  })

  test('refuses a file that is something else', async () => {
    const folder = place.make()
    writeFileSync(join(folder, 'access.db'), 'no database at all, '.repeat(200))
    await expect(opened(folder).record(entry())).rejects.toThrow(AccessLogUnavailable)
    const other = place.make()
    new Database(join(other, 'access.db')).exec('CREATE TABLE a (b)').close()
    await expect(opened(other).record(entry())).rejects.toThrow(/found another database/)
  })
})
