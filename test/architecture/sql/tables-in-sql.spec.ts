import { sqlInSource } from './sql-in-source.js'
import { FILLED_IN, tablesInSql } from './tables-in-sql.js'

test.each([
  ['SELECT a FROM asks', ['asks']],
  ['select a.b from "asks" a, main.reviews AS r, [actions]', ['asks', 'reviews', 'actions']],
  ['SELECT 1 FROM asks JOIN reviews ON a = b LEFT JOIN actions USING (id)', ['asks', 'reviews', 'actions']],
  ['SELECT (SELECT max(x) FROM checks c WHERE c.id IN (SELECT id FROM tests)) FROM asks', ['checks', 'tests', 'asks']],
  ['SELECT * FROM (asks JOIN reviews)', ['asks', 'reviews']],
  ['SELECT * FROM (SELECT * FROM asks), reviews', ['asks', 'reviews']],
  ["SELECT value ->> 'from' FROM asks, json_each(asks.owners, '$.from') WHERE a IS NOT DISTINCT FROM b", ['asks']],
  ["SELECT 'FROM one' -- FROM two\n /* FROM three */ FROM asks", ['asks']],
  ['INSERT INTO asks (id, "from") VALUES (:id, :from) ON CONFLICT (id) DO UPDATE SET state = excluded.state', ['asks']],
  ['INSERT OR REPLACE INTO asks SELECT * FROM reviews WHERE true', ['asks', 'reviews']],
  ['UPDATE OR IGNORE asks SET a = (SELECT b FROM reviews)', ['asks', 'reviews']],
  ['UPDATE asks SET a = r.b FROM reviews r WHERE r.id = asks.id', ['asks', 'reviews']],
  ['DELETE FROM asks WHERE id = :id RETURNING id', ['asks']],
  ['SELECT a, b, c FROM asks ORDER BY a, b LIMIT 3', ['asks']],
  ['SELECT a FROM asks UNION ALL SELECT b, c FROM reviews WINDOW w AS (PARTITION BY x)', ['asks', 'reviews']],
  ['DROP TABLE IF EXISTS asks; ALTER TABLE reviews ADD COLUMN x', ['asks', 'reviews']],
  ['CREATE UNIQUE INDEX IF NOT EXISTS by_day ON asks (day, id)', ['asks']],
  ['INSERT INTO asks VALUES (:id, :from, :role, $into, @table)', ['asks']],
  ['SELECT a FROM (□) p LEFT JOIN directory d ON true', ['directory']],
  ['SELECT a FROM □ JOIN asks_□ WHERE □', [FILLED_IN, FILLED_IN]],
])('%s', (sql, tables) => expect(tablesInSql(sql).named).toEqual(tables))

test('a table is created', () => {
  const sql =
    'CREATE TABLE asks (id TEXT PRIMARY KEY, "table" TEXT) STRICT; CREATE VIRTUAL TABLE IF NOT EXISTS found USING fts5(a); CREATE TEMP VIEW v AS SELECT 1 FROM asks'
  expect(tablesInSql(sql)).toEqual({ created: ['asks', 'found', 'v'], named: ['asks'], passing: [] })
})

test('a name made by WITH lives in its statement', () => {
  const sql =
    'WITH RECURSIVE up(id, n) AS (SELECT 1 FROM asks UNION ALL SELECT 2 FROM up), late AS NOT MATERIALIZED (SELECT * FROM actions) SELECT * FROM up, late'
  expect(tablesInSql(sql)).toEqual({ created: [], named: ['asks', 'up', 'actions', 'up', 'late'], passing: ['up', 'late'] })
})

test('SQL is found in TypeScript, and sentences are not', () => {
  const source = [
    'const a = `SELECT * FROM ${table} WHERE x`',
    "const b = 'Select the review you mean.'",
    "const c = 'From the plan'",
    "db.all('  with x as (select 1) select * from x')",
    "const d = 'Update the plan and set a date'",
    "const e = 'LEFT JOIN texts ON true'",
  ].join('\n')
  expect(sqlInSource(source)).toEqual([
    'SELECT * FROM □ WHERE x',
    'Select the review you mean.',
    '  with x as (select 1) select * from x',
    'LEFT JOIN texts ON true',
  ])
})
