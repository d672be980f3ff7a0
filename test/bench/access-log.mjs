// The access log: what a record costs. Raw is better-sqlite3 on the same disk: the same table and indexes (without triggers), a row as ours, WAL, FULL.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { openAccessLog } from '@ledger/access/access-log/sqlite'
import { systemClock } from '@ledger/event-store'
import { interleaved, perSecond, quantile, rate, say, timed, times } from './measure.mjs'

const WRITERS = 64
const EACH = 30
const SINGLE = 300

const entry = (at) => ({
  ...{
    partnership: 'bench',
    who: '3X3JH9X5GNRGB2F247DEZNRMTB',
    session: 'BEF0YS5ZB0XYRNG742J00FZZFM',
    outcome: 'shown',
    deed: 'see-review',
  },
  ...{ what: { kind: 'review-details', id: `R${at}` }, reviewIds: [`R${at % 20}`], ground: ['role'], via: 'page', asAt: null },
})

export const benchAccessLog = async (folder) => {
  mkdirSync(folder, { recursive: true })
  const log = openAccessLog({ folder, clock: systemClock })
  await log.record(entry(0))
  const like = new Sqlite(join(folder, 'access.db'), { readonly: true })
  const raw = new Sqlite(join(folder, 'raw.db'))
  raw.pragma('journal_mode = WAL')
  raw.pragma('synchronous = FULL')
  for (const sql of like.prepare("SELECT sql FROM sqlite_schema WHERE type IN ('table', 'index') AND sql IS NOT NULL").pluck().all())
    raw.exec(sql)
  const { record, link } = like.prepare('SELECT record, link FROM access_records').get()
  like.close()
  const insert = raw.prepare('INSERT INTO access_records (seq, record, link) VALUES (?, ?, ?)')
  let [seq, at] = [0, 0]
  const one = () => insert.run((seq += 1), record, link)

  const waits = []
  const [single, rawSingle, many] = await interleaved([
    async () => {
      for (let done = 0; done < SINGLE; done += 1) waits.push(await timed(() => log.record(entry((at += 1)))))
    },
    () => {
      for (let done = 0; done < SINGLE; done += 1) one()
    },
    () =>
      Promise.all(
        Array.from({ length: WRITERS }, async () => {
          for (let done = 0; done < EACH; done += 1) await log.record(entry((at += 1)))
        }),
      ),
  ])
  raw.close()
  await log.close()
  const [ours, theirs, together] = [perSecond(SINGLE, single), perSecond(SINGLE, rawSingle), perSecond(WRITERS * EACH, many)]
  say(
    'a record, alone',
    `${quantile(waits, 0.5).toFixed(2)} ms`,
    `p99 ${quantile(waits, 0.99).toFixed(2)} ms; raw ${rate(theirs)}, ${times(ours / theirs)}`,
  )
  say(`${WRITERS} at once`, rate(together), `own single rate ${times(together / ours)}`)
}
