import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { AccessRecord } from '@ledger/access'
import { openAccessLog } from '@ledger/access/access-log/sqlite'
import { systemClock } from '@ledger/event-store'
import { idFrom } from '@ledger/kernel'
import { serve } from '@ledger/server'
import { here } from '../faults/command.js'
import { makeSmallLedger } from '../journeys/small-ledger.js'

const AMBER = idFrom('amber')
const base = mkdtempSync(join(tmpdir(), 'ledger-operator-'))
const at = (name: string): string => join(base, name)
const data = at('data')
const key = { LEDGER_MASTER_KEY_FILE: at('data/master.key') }

const records = async (folder = data): Promise<readonly AccessRecord[]> => {
  const log = openAccessLog({ folder, clock: systemClock })
  try {
    return log.of('exampleshire').records
  } finally {
    await log.close()
  }
}

const tamper = (folder: string, sql: string): void => {
  const db = new Database(join(folder, 'access.db'))
  for (const { name } of db.prepare<[], { name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`).all())
    db.exec(`DROP TRIGGER ${name}`)
  db.exec(sql)
  db.close()
}

/** Starts a server and stops it: at its start the log names where the access log ends. */
const sealed = async (): Promise<void> => (await serve({ folder: data, port: 0 })).close()

beforeAll(() => makeSmallLedger(data))
afterAll(() => rmSync(base, { recursive: true, force: true }))

describe('on the command line', () => {
  it.each([
    [['status'], 'see-partnership', null, []],
    [['status', '--review', 'EX-1', '--json'], 'see-review', AMBER, [AMBER]],
    [['history', 'EX-1'], 'see-history', AMBER, [AMBER]],
    [['history', `exampleshire.action-${idFrom('rota')}`], 'see-history', idFrom('rota'), [AMBER]],
  ])('%j is recorded as the operator’s', async (argv, deed, id, reviewIds) => {
    expect(await here([...argv, '--data', data])).toMatchObject({ code: 0 })
    expect((await records())[0]).toMatchObject({
      ...{ who: 'operator', session: null, via: 'command line', ground: ['has the machine and its keys'] },
      ...{ deed, what: { kind: `ledger ${argv[0] ?? ''}`, id }, reviewIds },
    })
  })

  it('a dry run of an import says what is held, and is recorded', async () => {
    const [headings, ...rows] = readFileSync('test/examples/imports/recommendations.csv', 'utf8').split('\r\n')
    writeFileSync(at('plan.csv'), [headings, ...rows.filter((row) => row.startsWith('KMPT-MRS,'))].join('\r\n'))
    const { code, out } = await here(['import', at('plan.csv'), '--partnership', 'exampleshire', '--dry-run', '--data', data])
    expect([code, out]).toEqual([0, expect.stringContaining('Dry run')])
    expect((await records())[0]).toMatchObject({ who: 'operator', deed: 'import', what: { kind: 'ledger import --dry-run', id: null } })
  })

  it('where it cannot be recorded, nothing is shown', async () => {
    const folder = at('locked')
    await makeSmallLedger(folder)
    writeFileSync(join(folder, 'access.db'), 'no database at all, '.repeat(300))
    const { code, out, err } = await here(['history', 'EX-1', '--data', folder])
    expect([code, out]).toEqual([1, ''])
    expect(err).toMatch(/so nothing is shown: .*access\.db/)
  })
})

describe('the end of the access log, named in the log', () => {
  it('is verified with the log, and alone', async () => {
    await sealed()
    const said = /Access log: \d records, each as recorded; its end was named in the log once\./
    expect(await here(['verify', '--data', data])).toMatchObject({ code: 0, out: expect.stringMatching(said) as string })
    expect(await here(['access-log', 'verify', '--data', data])).toMatchObject({ code: 0, out: expect.stringMatching(said) as string })
  })

  it('is in every backup, and comes back with it', async () => {
    expect(await here(['backup', at('backup'), '--keys', at('keys'), '--data', data])).toMatchObject({ code: 0 })
    expect(readdirSync(at('backup')).toSorted()).toEqual(['access.db', 'ledger.db', 'ledger.mark'])
    expect(await here(['restore', at('backup'), '--keys', at('keys'), '--data', at('restored')], key)).toMatchObject({ code: 0 })
    expect(await records(at('restored'))).toEqual(await records())
    expect(await here(['verify', '--data', at('restored')], key)).toMatchObject({ code: 0 })
  })

  it.each([
    [
      'a record was changed',
      `UPDATE access_records SET record = replace(record, 'operator', 'nobody') WHERE seq = 2`,
      /record 2: it does not fit/,
    ],
    [
      'its end was cut off',
      'DELETE FROM access_records WHERE seq > 1; DELETE FROM access_record_reviews WHERE seq > 1',
      /record 2: it is missing/,
    ],
  ])('says which record, where %s', async (_, sql, said) => {
    const kept = at('kept.db')
    copyFileSync(join(at('restored'), 'access.db'), kept)
    tamper(at('restored'), sql)
    for (const command of [['verify'], ['access-log', 'verify']])
      expect(await here([...command, '--data', at('restored')], key)).toMatchObject({ code: 1, out: expect.stringMatching(said) as string })
    for (const name of ['access.db-wal', 'access.db-shm']) rmSync(join(at('restored'), name), { force: true })
    copyFileSync(kept, join(at('restored'), 'access.db'))
  })

  it('says so where it was taken away', async () => {
    rmSync(join(at('restored'), 'access.db'))
    expect(await here(['verify', '--data', at('restored')], key)).toMatchObject({
      ...{ code: 1, out: expect.stringMatching(/access\.db is missing, and the log names records of it/) as string },
    })
    // Whoever looks next begins another.
    await here(['status', '--data', at('restored')], key)
    expect(await here(['verify', '--data', at('restored')], key)).toMatchObject({
      ...{ code: 1, out: expect.stringMatching(/The log names \d records of an access log that is not here/) as string },
    })
  })
})
