import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { plantedTree, root } from './planted-tree.js'
import { foreignTables, ownTables } from './sql/foreign-tables.js'

const own = 'export const tables = `CREATE TABLE asks (id TEXT PRIMARY KEY); CREATE TABLE asks_seen (id TEXT)`'

const planted: Readonly<Record<string, string>> = {
  "db.all('SELECT * FROM action_details')": 'action_details',
  'db.all(`SELECT * FROM asks JOIN action_details USING (id) WHERE ${rule}`)': 'action_details',
  'db.all(`SELECT * FROM ${table}`)': '(a name that is filled in)',
  "run('INSERT INTO reviews (id) VALUES (:id) ON CONFLICT (id) DO UPDATE SET id = 1')": 'reviews',
  "run('UPDATE reviews SET id = (SELECT id FROM asks)')": 'reviews',
  "const part = 'LEFT JOIN reviews ON true'": 'reviews',
  "db.all('WITH a AS (SELECT * FROM reviews) SELECT * FROM a')": 'reviews',
}

const innocent = [
  "db.all('SELECT * FROM asks JOIN texts ON texts.ref = asks.ref LEFT JOIN directory USING (person_id)')",
  "run('DELETE FROM asks_seen')",
  "db.all('WITH a AS (SELECT * FROM asks) SELECT * FROM a, json_each(a.owners)')",
]

describe('a capability', () => {
  const tree = plantedTree({ 'libs/recommendations/read/asks/asks.ts': own })
  const plant = (path: string, source: string) => {
    mkdirSync(dirname(join(tree, path)), { recursive: true })
    writeFileSync(join(tree, path), source)
  }

  test.each(Object.entries(planted))('may not say %s', (source, table) => {
    plant('libs/recommendations/read/asks/planted.ts', source)
    expect(foreignTables(tree, 'libs/recommendations')).toEqual([`libs/recommendations/read/asks/planted.ts: ${table}`])
  })

  test('may name its own tables, texts and directory', () => {
    plant('libs/recommendations/read/asks/planted.ts', innocent.join('\n'))
    expect(foreignTables(tree, 'libs/recommendations')).toEqual([])
  })

  const capabilities = readdirSync(join(root, 'libs')).filter((name) => !['kernel', 'event-store', 'vault', 'projections'].includes(name))
  test.each(capabilities)('%s names only its own tables', (name) => expect(foreignTables(root, `libs/${name}`)).toEqual([]))

  test('no table has two owners', () => {
    const tables = capabilities.flatMap((name) => ownTables(root, `libs/${name}`))
    expect(tables.filter((table, place) => tables.indexOf(table) !== place)).toEqual([])
  })
})
