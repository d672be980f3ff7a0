// `npm run bench`: what the ledger does in a second, each figure beside the raw limit measured in the same run, so that ratios travel between machines.
// It loads the demonstration into a folder of its own (about a quarter of a minute) and removes it afterwards.
import { randomUUID } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Sqlite from 'better-sqlite3'
import { factsThatCount, partnershipAnswers } from '@ledger/assurance'
import { openLedger } from '@ledger/server'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'ledger-bench-'))

/** The least of several goes, in milliseconds: others may be at work on the machine. */
const least = async (goes, run) => {
  const times = []
  for (let go = 0; go < goes; go += 1) {
    const from = performance.now()
    await run(go)
    times.push(performance.now() - from)
  }
  return Math.min(...times)
}

const row = (what, ours, raw, unit) =>
  console.log(
    `${what.padEnd(52)} ${ours.toFixed(1).padStart(9)} ${unit}   raw ${raw.toFixed(1).padStart(9)}   ${(ours / raw).toFixed(2)} x raw`,
  )

const rawAppends = (count) => {
  const db = new Sqlite(join(folder, 'raw.db'))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = FULL')
  db.exec('CREATE TABLE IF NOT EXISTS events (position INTEGER PRIMARY KEY, data TEXT)')
  const insert = db.prepare('INSERT INTO events (data) VALUES (?)')
  for (let one = 0; one < count; one += 1) insert.run('x'.repeat(600))
  db.close()
}

const meta = {
  actor: { said: { kind: 'unknown' }, decided: { kind: 'unknown' }, recorded: { kind: 'unknown' } },
  command: { id: 'bench', hash: '', correlationId: 'bench', causationId: null },
  source: { via: 'cli', knownTo: null },
}

const bench = async () => {
  spawnSync(process.execPath, [join(root, 'apps/cli/dist/main.js'), 'demo', '--no-serve', '--data', folder], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ledger = await openLedger({ folder })
  const db = await ledger.readModels.read('exampleshire', null)
  const question = { viewer: { personId: null, agencyIds: [] }, asAt: null, today: ledger.today() }
  const stored = db.all('SELECT event FROM facts')
  const parse = await least(10, () => stored.forEach(({ event }) => JSON.parse(event)))
  const asks = partnershipAnswers(db, question).reviews.flatMap(({ recommendations }) => recommendations.flatMap((one) => one.asks)).length
  console.log(`${stored.length} facts, ${asks} asks`)
  row('every answer of the partnership', await least(10, () => partnershipAnswers(db, question)), parse, 'ms')
  row('  of which reading the facts, in order', await least(10, () => factsThatCount(db)), parse, 'ms')

  const scanned = await least(5, async () => {
    for await (const event of ledger.store.readAll()) if (event.revision < 0) throw new Error('a revision below nought')
  })
  const disk = new Sqlite(join(folder, 'ledger.db'), { readonly: true })
  const rows = await least(5, () =>
    disk
      .prepare('SELECT data, meta FROM events ORDER BY position')
      .all()
      .forEach(({ data, meta }) => [JSON.parse(data), JSON.parse(meta)]),
  )
  disk.close()
  row('the whole log, read', scanned, rows, 'ms')

  const count = 500
  const raw = await least(3, () => rawAppends(count))
  const ours = await least(3, async (go) => {
    for (let one = 0; one < count; one += 1)
      await ledger.store.append(`bench.note-N${go}x${one}`, 'no stream', [
        { id: randomUUID(), type: 'Noted', version: 1, occurredOn: null, data: { words: 'x'.repeat(200) }, meta },
      ])
  })
  row(`${count} appends of one event, each on the disk`, ours, raw, 'ms')
  await ledger.close()
}

try {
  await bench()
} finally {
  rmSync(folder, { recursive: true, force: true })
}
