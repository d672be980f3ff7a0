// A process of its own that brings a partnership up to date and says what it saw. Plain JavaScript over the compiled packages, for a process
// cannot load TypeScript. Where it is told to, it dies in the middle of a batch, or waits there until a file appears.
import { openSqliteStore } from '@ledger/event-store/sqlite'
import { eventType } from '@ledger/kernel'
import { inMemoryVault } from '@ledger/vault/in-memory'
import { existsSync, writeSync } from 'node:fs'
import { openReadModels } from '../dist/open-read-models.js'
import { projection } from '../dist/projection.js'

const { FOLDER, LOG, DIE_AT, PAUSE_AT, GO_ON, PATIENCE } = process.env
let applied = 0

const openAsks = projection({
  name: 'open-asks',
  tables: 'CREATE TABLE open_asks (ask_id TEXT PRIMARY KEY, position TEXT NOT NULL)',
  on: {
    AskAddressed: ({ data, position }) => {
      applied += 1
      if (data.askId === DIE_AT) process.kill(process.pid, 'SIGKILL')
      if (data.askId === PAUSE_AT) {
        writeSync(1, 'pausing\n')
        while (!existsSync(GO_ON)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10)
      }
      return [['INSERT INTO open_asks (ask_id, position) VALUES (:askId, :position)', { askId: data.askId, position }]]
    },
  },
})

const store = await openSqliteStore(LOG, { clock: () => new Date().toISOString(), saltKey: new Uint8Array(32) })
const models = openReadModels({
  ...{ store, vault: inMemoryVault(), folder: FOLDER, ledgerId: 'L1', projections: [openAsks] },
  eventTypes: [eventType('AskAddressed', { creates: 'askId' })],
})
const atOnce = PATIENCE === undefined ? null : await models.waitFor('ex', await store.head(), Number(PATIENCE))
if (atOnce === false) writeSync(1, 'waited\n')
const db = await models.upToDate('ex')
writeSync(1, JSON.stringify({ atOnce, applied, rows: db.get('SELECT count(*) AS n FROM open_asks').n, position: db.position }) + '\n')
await models.close()
await store.close()
