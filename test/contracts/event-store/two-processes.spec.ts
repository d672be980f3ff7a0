import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ledgerOf, systemClock } from '@ledger/event-store'
import { openSqliteStore } from '@ledger/event-store/sqlite'
import { masterKeyFrom } from '@ledger/vault'
import { openSqliteVault } from '@ledger/vault/sqlite'
import { all } from './examples.js'

const EACH = 150

/** Opens the ledger as a process of its own, from the built packages, founds it if it must, and appends to a stream that others want too. */
const script = `
const { foundLedger, systemClock, WrongExpectedRevision } = await import('@ledger/event-store')
const { openSqliteStore } = await import('@ledger/event-store/sqlite')
const { masterKeyFrom } = await import('@ledger/vault')
const { openSqliteVault } = await import('@ledger/vault/sqlite')
const { unknown, uuidFrom } = await import('@ledger/kernel')
const [folder, name] = process.argv.slice(1)
const vault = await openSqliteVault(folder, masterKeyFrom(folder, {}))
const { saltKey } = await vault.ledgerKeys()
const store = await openSqliteStore(folder, { clock: systemClock, saltKey })
await foundLedger(store, { demonstration: true })
const event = (id) => ({ id: uuidFrom(id), type: 'Counted', version: 1, occurredOn: null, data: { by: name }, meta: {
  actor: { said: unknown, decided: unknown, recorded: unknown }, source: { via: 'cli', knownTo: null },
  command: { id, hash: id, correlationId: id, causationId: null } } })
let expected = 'no stream'
for (let count = 0; count < ${EACH}; ) {
  try {
    expected = (await store.append('stockport.action-A1', expected, [event(name + count)])).revision
    count += 1
  } catch (error) {
    if (!(error instanceof WrongExpectedRevision)) throw error
    expected = error.actual
  }
}
await store.close()
await vault.close()
`

const run = (folder: string, name: string): Promise<number | null> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script, folder, name], {
      stdio: ['ignore', 'ignore', 'inherit'],
    })
    child.on('close', resolve)
  })

it('three processes found one ledger in a new folder, and every append of each is in its one order', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'ledger-'))
  const codes = await Promise.all(['one', 'two', 'three'].map((name) => run(folder, name)))
  expect(codes).toEqual([0, 0, 0])
  const vault = await openSqliteVault(folder, masterKeyFrom(folder, {}))
  const { saltKey } = await vault.ledgerKeys()
  const store = await openSqliteStore(folder, { clock: systemClock, saltKey })
  expect(await ledgerOf(store)).toMatchObject({ demonstration: true })
  const counted = await all(store.readStream('stockport.action-A1'))
  expect(counted.map(({ revision }) => revision)).toEqual(Array.from({ length: 3 * EACH }, (_, revision) => revision))
  expect(new Set(counted.map(({ id }) => id)).size).toBe(3 * EACH)
  expect(await all(store.readAll())).toHaveLength(3 * EACH + 1)
  await store.close()
  await vault.close()
  rmSync(folder, { recursive: true })
})
