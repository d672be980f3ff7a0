import type { Envelope } from '@ledger/kernel'
import { everyProjection } from '@ledger/server'
import Sqlite from 'better-sqlite3'
import { readFileSync } from 'node:fs'

/** A stored event of a type, with figures that nothing else has. */
const figured = (type: string): Envelope => {
  const file = `${type.replace(/(?!^)[A-Z]/g, (letter) => `-${letter}`).toLowerCase()}.v1.json`
  const event = JSON.parse(readFileSync(`test/contracts/stored-events/${file}`, 'utf8')) as Envelope
  const figures = { found: 765431, sample: 765432, reviewsCounted: 765433 }
  const known = Object.entries(figures).filter(([name]) => name in event.data)
  return { ...event, data: { ...event.data, ...Object.fromEntries(known) } }
}
const holdingFigures = ['PracticeTested', 'AuditHeld', 'ReviewRecorded'].map(figured)

describe('a table of a partnership', () => {
  it.each(everyProjection.map((projection) => [projection.name, projection] as const))(
    'of %s says what its rows are about',
    (_, { tables, rows, caseCounts }) => {
      const db = new Sqlite(':memory:')
      db.exec(tables)
      const made = db.prepare<[], { name: string }>(`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`).all()
      expect(Object.keys(rows).sort()).toEqual(made.map(({ name }) => name))
      expect(made.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(caseCounts)))
      for (const [table, about] of Object.entries(rows)) {
        const columns = typeof about === 'string' ? [] : 'of' in about ? about.of : [about.event]
        const there = db
          .prepare<[], { name: string }>(`SELECT name FROM pragma_table_info('${table}')`)
          .all()
          .map(({ name }) => name)
        expect(there).toEqual(expect.arrayContaining([...columns]))
      }
    },
  )

  it.each(everyProjection.map((projection) => [projection.name, projection] as const))(
    'of %s says where it holds a count of children or of their files',
    (_, { rows, caseCounts, on }) => {
      for (const event of holdingFigures)
        for (const [sql, values] of on[event.type]?.(event) ?? []) {
          const [, table = ''] = /(?:INTO|UPDATE) (\w+)/.exec(sql) ?? []
          if (!/76543[123]/.test(JSON.stringify(values)) || rows[table] === 'nobody') continue
          expect([table, caseCounts[table]]).toEqual([table, expect.anything()])
        }
    },
  )
})
