// The log: leaves, appends, loading. Raw is better-sqlite3 on the same disk: the same table and indexes (without triggers), the same row, WAL, FULL.
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { leafOf, systemClock } from '@ledger/event-store'
import { openSqliteStore } from '@ledger/event-store/sqlite'
import { sealing } from '@ledger/vault'
import { openSqliteVault } from '@ledger/vault/sqlite'
import { everyEventType } from '@ledger/server'
import { eventWithText, plainEvent } from './examples.mjs'
import { atLeast, atMost, interleaved, perSecond, rate, say, times } from './measure.mjs'

const SINGLE = 300
const APPENDERS = 64
const EACH = 30

/** A raw log beside ours: table and indexes as in ours, and a row as ours. */
const rawLog = (folder, like) => {
  const raw = new Sqlite(join(folder, 'raw.db'))
  raw.pragma('journal_mode = WAL')
  raw.pragma('synchronous = FULL')
  const schema = like.prepare("SELECT sql FROM sqlite_schema WHERE type IN ('table', 'index') AND sql IS NOT NULL AND name LIKE 'events%'")
  for (const sql of schema.pluck().all()) raw.exec(sql)
  const row = like.prepare("SELECT * FROM events WHERE type = 'DueDateSet' ORDER BY position LIMIT 1").get()
  const names = Object.keys(row)
  const insert = raw.prepare(`INSERT INTO events (${names.join(', ')}) VALUES (${names.map((name) => `:${name}`).join(', ')})`)
  let position = 0
  const one = () => {
    position += 1
    insert.run({ ...row, position, stream: `bench.note-R${position}`, revision: 0, id: crypto.randomUUID() })
  }
  return {
    db: raw,
    one,
    group: raw.transaction((count) => {
      for (let at = 0; at < count; at += 1) one()
    }),
  }
}

export const benchLog = async (folder) => {
  const vault = await openSqliteVault(folder, new Uint8Array(32).fill(7))
  const { saltKey } = await vault.ledgerKeys()
  const store = await openSqliteStore(folder, { clock: systemClock, saltKey })
  const sealed = sealing(store, vault, everyEventType)

  const provable = { ...plainEvent(), stream: 'bench.note-L1', revision: 0 }
  const [leaves] = await interleaved([
    () => {
      for (let at = 0; at < 20_000; at += 1) leafOf(provable, saltKey)
    },
  ])
  say('a leaf, 8 fields', `${((leaves / 20_000) * 1000).toFixed(1)} µs`)

  let at = 0
  const appended = (log, event) => log.append(`bench.note-N${(at += 1)}`, 'no stream', [event])
  await appended(store, plainEvent())
  const like = new Sqlite(join(folder, 'ledger.db'), { readonly: true })
  const raw = rawLog(folder, like)
  const inTurn = async (log, make) => {
    for (let one = 0; one < SINGLE; one += 1) await appended(log, make())
  }
  const together = (log, make) =>
    Promise.all(
      Array.from({ length: APPENDERS }, async () => {
        for (let one = 0; one < EACH; one += 1) await appended(log, make())
      }),
    )
  const [single, rawSingle, worded, group, rawGroup] = await interleaved([
    () => inTurn(store, plainEvent),
    () => {
      for (let one = 0; one < SINGLE; one += 1) raw.one()
    },
    () => inTurn(sealed, eventWithText),
    () => together(store, plainEvent),
    () => {
      for (let one = 0; one < EACH; one += 1) raw.group(APPENDERS)
    },
  ])
  const [ours, theirs] = [perSecond(SINGLE, single), perSecond(SINGLE, rawSingle)]
  say('single appends through the port', rate(ours), `raw autocommit ${rate(theirs)}, ${times(ours / theirs)}`, atLeast(ours / theirs, 0.5))
  say('  the same with one personal text', rate(perSecond(SINGLE, worded)), `${times(perSecond(SINGLE, worded) / theirs)} raw`)
  const [many, rawMany] = [perSecond(APPENDERS * EACH, group), perSecond(APPENDERS * EACH, rawGroup)]
  say(`${APPENDERS} appenders`, rate(many), `own single rate ${times(many / ours)}`, atLeast(many / ours, 5))
  say(
    '  against raw in groups of 64',
    rate(many),
    `raw group commit ${rate(rawMany)}, ${times(many / rawMany)}`,
    atLeast(many / rawMany, 0.4),
  )
  raw.db.close()

  const stream = 'bench.note-FIFTY'
  await store.append(stream, 'no stream', Array.from({ length: 50 }, plainEvent))
  const select = like.prepare('SELECT * FROM events WHERE stream = ? ORDER BY revision')
  const fold = (state, data) => ({ ...state, due: data.due })
  const [load, rawLoad] = await interleaved([
    async () => {
      for (let one = 0; one < 200; one += 1) {
        let state = {}
        for await (const event of store.readStream(stream)) state = fold(state, event.data, event.meta)
      }
    },
    () => {
      for (let one = 0; one < 200; one += 1) {
        let state = {}
        for (const { data, meta, occurred_on } of select.all(stream))
          state = fold(state, JSON.parse(data), JSON.parse(meta), JSON.parse(occurred_on))
      }
    },
  ])
  say(
    'load and fold a stream of 50',
    `${(load / 200).toFixed(3)} ms`,
    `raw ${(rawLoad / 200).toFixed(3)} ms, ${times(load / rawLoad)}`,
    atMost(load / rawLoad, 1.6),
  )
  like.close()
  await store.close()
  await vault.close()
}
