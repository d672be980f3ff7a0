// Tables made from the log: 100,000 events into one table. Raw reads the same rows of the log, parses their data, and writes the same rows in the
// same batches, with better-sqlite3 alone.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { foundLedger } from '@ledger/event-store'
import { openSqliteStore, verifyLog } from '@ledger/event-store/sqlite'
import { openReadModels, projection } from '@ledger/projections'
import { everyEventType } from '@ledger/server'
import { openSqliteVault } from '@ledger/vault/sqlite'
import { plainEvent } from './examples.mjs'
import { atLeast, atMost, interleaved, median, perSecond, rate, say, timed, times } from './measure.mjs'

const EVENTS = 100_000
const LIVE = 20_000
const BATCH = 500

const insert = 'INSERT INTO due (action_id, due) VALUES (:actionId, :due) ON CONFLICT (action_id) DO UPDATE SET due = excluded.due'
export const dues = (version) =>
  projection({
    name: 'dues',
    version,
    tables: 'CREATE TABLE due (action_id TEXT PRIMARY KEY, due TEXT NOT NULL) WITHOUT ROWID',
    on: { DueDateSet: ({ data }) => [[insert, { actionId: data.actionId, due: data.due.value }]] },
  })

/** Appends events to the log, 500 at a time; each is about an action of its own. */
export const fill = async (store, from, count) => {
  for (let at = from; at < from + count; at += BATCH) {
    const events = Array.from({ length: BATCH }, (_, index) => {
      const event = plainEvent()
      return { ...event, data: { ...event.data, actionId: `action${at + index}` } }
    })
    await store.append(`bench.note-B${at}`, 'no stream', events)
  }
}

const rawTable = (folder, name) => {
  const db = new Sqlite(join(folder, name))
  db.pragma('journal_mode = WAL')
  db.pragma('synchronous = NORMAL')
  db.exec(
    'CREATE TABLE due (action_id TEXT PRIMARY KEY, due TEXT NOT NULL) WITHOUT ROWID; CREATE TABLE reached (id INTEGER PRIMARY KEY, position INTEGER)',
  )
  const put = db.prepare(insert)
  const reached = db.prepare('INSERT OR REPLACE INTO reached VALUES (1, ?)')
  return {
    db,
    apply: db.transaction((rows) => {
      for (const { data } of rows) {
        const { actionId, due } = JSON.parse(data)
        put.run({ actionId, due: due.value })
      }
      reached.run(rows.at(-1).position)
    }),
  }
}

const rawApply = (log, table, after) => {
  const next = log.prepare('SELECT position, id, type, data FROM events WHERE partnership = ? AND position > ? ORDER BY position LIMIT ?')
  for (let from = after; ;) {
    const rows = next.all('bench', from, BATCH)
    if (rows.length === 0) return
    table.apply(rows)
    from = rows.at(-1).position
  }
}

export const benchTables = async (folder) => {
  mkdirSync(folder, { recursive: true })
  const vault = await openSqliteVault(folder, new Uint8Array(32).fill(7))
  const { saltKey } = await vault.ledgerKeys()
  // An hour later with each look at the clock: the log grows over days.
  let minute = 0
  const clock = () => new Date(Date.UTC(2025, 0, 1) + (minute += 1) * 3_600_000).toISOString()
  const store = await openSqliteStore(folder, { clock, saltKey })
  const { ledgerId } = await foundLedger(store, { demonstration: true })
  await fill(store, 0, EVENTS)
  const log = new Sqlite(join(folder, 'ledger.db'), { readonly: true })
  const open = (version) => openReadModels({ store, vault, folder, projections: [dues(version)], eventTypes: everyEventType, ledgerId })

  const first = open(1)
  const words = await timed(() => first.catchUp('bench'))
  await first.close()
  const rebuilds = []
  const raws = []
  for (let version = 2; version < 5; version += 1) {
    const models = open(version)
    rebuilds.push(await timed(() => models.catchUp('bench')))
    await models.close()
    const table = rawTable(folder, `raw-${version}.db`)
    raws.push(await timed(() => rawApply(log, table, -1)))
    table.db.close()
  }
  const rebuild = median(rebuilds)
  say(
    'rebuild of 100,000 events, one projection',
    `${(rebuild / 1000).toFixed(2)} s`,
    `raw ${(median(raws) / 1000).toFixed(2)} s`,
    atMost(rebuild / 1000, 1, ' s'),
  )
  say('  the first time, with private.db', `${(words / 1000).toFixed(2)} s`)

  const models = open(4)
  await models.catchUp('bench')
  const table = rawTable(folder, 'raw-live.db')
  rawApply(log, table, -1)
  const lives = []
  const rawLives = []
  for (let round = 0; round < 3; round += 1) {
    const last = log.prepare('SELECT max(position) FROM events').pluck().get()
    await fill(store, EVENTS + round * LIVE, LIVE)
    lives.push(await timed(() => models.catchUp('bench')))
    rawLives.push(await timed(() => rawApply(log, table, last)))
  }
  const [live, rawLive] = [perSecond(LIVE, median(lives)), perSecond(LIVE, median(rawLives))]
  say('live projection of one table', rate(live), `raw ${rate(rawLive)}, ${times(live / rawLive)}`, atLeast(live / rawLive, 0.6))
  table.db.close()

  const total = EVENTS + 3 * LIVE
  const date = '2025-01-10'
  const upTo = log.prepare('SELECT last_position FROM london_days WHERE day <= ? ORDER BY day DESC LIMIT 1').pluck().get(date)
  const recorded = await timed(() => models.read('bench', { date, basis: 'recorded' }))
  say(
    `as at a date, ${upTo.toLocaleString('en-GB')} events: recorded`,
    rate(perSecond(upTo, recorded)),
    '',
    atLeast(perSecond(upTo, recorded), 200_000, '/s'),
  )
  await models.close()

  const [read, rawRead] = await interleaved(
    [
      async () => {
        for await (const event of store.readAll()) if (event.revision < 0) throw new Error('a revision below nought')
      },
      () => {
        for (const row of log.prepare('SELECT * FROM events ORDER BY position').iterate()) {
          JSON.parse(row.data)
          JSON.parse(row.meta)
          JSON.parse(row.occurred_on)
        }
      },
    ],
    3,
  )
  say('the whole log, read', rate(perSecond(total, read)), `raw ${rate(perSecond(total, rawRead))}, ${times(read / rawRead)} its time`)

  log.close()
  await store.close()
  const verified = await timed(async () => {
    const found = await verifyLog(folder, { saltKey })
    if (found.findings.length > 0) throw new Error(JSON.stringify(found.findings))
  })
  say('verify, leaves and links recomputed', rate(perSecond(total, verified)), '', atLeast(perSecond(total, verified), 40_000, '/s'))
  await vault.close()
}
