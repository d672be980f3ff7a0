import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { ERASED } from '../vault.js'
import { wrapped } from '../wrapping.js'
import { openSqliteVault } from './sqlite-vault.js'

const MASTER = Buffer.alloc(32, 1)
let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'vault-'))))
afterEach(() => rmSync(folder, { recursive: true }))

const file = (): string => join(folder, 'keys.db')
const filesThatHold = (bytes: Buffer): readonly string[] =>
  readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(bytes))
const wrappedIn = (name: string): Buffer => {
  const db = new Sqlite(file(), { readonly: true })
  const kept = db.prepare<[string], Buffer>('SELECT wrapped FROM keys WHERE name = ?').pluck().get(name)
  db.close()
  return kept ?? Buffer.of()
}

describe('keys.db', () => {
  it('and the folder let only their owner in', async () => {
    const within = join(folder, 'new')
    const vault = await openSqliteVault(within, MASTER)
    await vault.make(['e1/text'])
    for (const name of readdirSync(within)) expect([name, statSync(join(within, name)).mode & 0o077]).toEqual([name, 0])
    expect(statSync(within).mode & 0o077).toBe(0)
    await vault.close()
  })

  it('holds no key as it is, but wrapped: it opens under its own name and master key alone', async () => {
    const vault = await openSqliteVault(folder, MASTER)
    const { saltKey } = await vault.ledgerKeys()
    const key = (await vault.make(['e1/text'])).get('e1/text')
    for (const bytes of [saltKey, key]) expect(filesThatHold(Buffer.from(bytes as Uint8Array))).toEqual([])
    await vault.close()
    const db = new Sqlite(file())
    db.prepare(`UPDATE keys SET wrapped = (SELECT wrapped FROM keys WHERE name = 'ledger:salt') WHERE name = 'e1/text'`).run()
    db.close()
    const again = await openSqliteVault(folder, MASTER)
    await expect(again.find(['e1/text'])).rejects.toThrow('another master key')
    await again.close()
  })

  it('keeps no byte of an erased key, nor of what a replaced master key opens, in any file, be others at it or not', async () => {
    const [vault, other] = [await openSqliteVault(folder, MASTER), await openSqliteVault(folder, MASTER)]
    const names = Array.from({ length: 3_000 }, (_, index) => `e${index}/text`)
    for (let from = 0; from < 3_000; from += 500) await (from % 1_000 ? other : vault).make(names.slice(from, from + 500))
    const gone = names.filter((_, index) => index % 7 === 0)
    const erased = gone.map(wrappedIn)
    const surviving = wrappedIn('e1/text')
    expect(erased.every((bytes) => bytes.length === 60 && filesThatHold(bytes).length > 0)).toBe(true)
    await vault.erase(gone)
    for (const bytes of erased) expect(filesThatHold(bytes)).toEqual([])
    expect(filesThatHold(surviving)).not.toEqual([])
    await vault.rewrap(Buffer.alloc(32, 2))
    expect(filesThatHold(surviving)).toEqual([])
    await vault.close()
    await other.close()
  })

  it('finishes at its opening what a death between erasing and cleaning left', async () => {
    const vault = await openSqliteVault(folder, MASTER)
    await vault.make(['e1/text'])
    await vault.close()
    const kept = wrappedIn('e1/text')
    const db = new Sqlite(file())
    db.pragma('secure_delete = OFF')
    db.exec(`UPDATE keys SET wrapped = NULL WHERE name = 'e1/text'; UPDATE master SET cleaning_due = 1`)
    db.close()
    expect(filesThatHold(kept.subarray(20, 40))).not.toEqual([])
    const again = await openSqliteVault(folder, MASTER)
    expect(filesThatHold(kept.subarray(20, 40))).toEqual([])
    expect((await again.find(['e1/text'])).get('e1/text')).toBe(ERASED)
    await again.close()
  })

  it('is asked for where the folder has a ledger and no keys: new ones would not fit it', async () => {
    writeFileSync(join(folder, 'ledger.db'), '')
    await expect(openSqliteVault(folder, MASTER)).rejects.toThrow('put back the keys.db that was kept with it')
    expect(existsSync(file())).toBe(false)
  })

  it('is refused where it is no database, of an earlier form, or of a later one', async () => {
    writeFileSync(file(), 'salt,command\n'.repeat(100))
    const refusal = await openSqliteVault(folder, MASTER).catch((error: unknown) => error)
    expect((refusal as Error).message).toContain('not a database')
    rmSync(file())
    const db = new Sqlite(file())
    db.exec('CREATE TABLE ledger_keys (name TEXT, key BLOB)')
    await expect(openSqliteVault(folder, MASTER)).rejects.toThrow('make the data folder anew')
    db.exec('DROP TABLE ledger_keys; PRAGMA user_version = 99')
    await expect(openSqliteVault(folder, MASTER)).rejects.toThrow('newer Lessons Ledger')
    db.close()
  })

  it('refuses a key that was damaged, and says no byte of it', async () => {
    const vault = await openSqliteVault(folder, MASTER)
    await vault.make(['e1/text'])
    const db = new Sqlite(file())
    db.prepare(`UPDATE keys SET wrapped = ? WHERE name = 'e1/text'`).run(wrapped(Buffer.alloc(32, 9), Buffer.alloc(32, 3), 'e1/text', 1))
    db.close()
    await expect(vault.find(['e1/text'])).rejects.toMatchObject({ name: 'WrongMasterKey' })
    await expect(vault.make(['e1/text'])).rejects.toMatchObject({ name: 'WrongMasterKey' })
    await vault.close()
  })

  it('keeps the process alive only while something is asked', async () => {
    const vault = await openSqliteVault(folder, MASTER)
    const [one, two] = await Promise.all([vault.make(['a']), vault.make(['b'])])
    expect([one.size, two.size]).toEqual([1, 1])
    await vault.close()
  })
})
