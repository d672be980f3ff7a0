import { everyProjection } from '@ledger/server'
import Sqlite from 'better-sqlite3'

describe('a table of a partnership', () => {
  it.each(everyProjection.map((projection) => [projection.name, projection] as const))(
    'of %s says what its rows are about',
    (_, { tables, rows }) => {
      const db = new Sqlite(':memory:')
      db.exec(tables)
      const made = db.prepare<[], { name: string }>(`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`).all()
      expect(Object.keys(rows).sort()).toEqual(made.map(({ name }) => name))
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
})
