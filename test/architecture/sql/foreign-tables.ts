import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { filesIn } from '../files-in.js'
import { sqlInSource } from './sql-in-source.js'
import { tablesInSql } from './tables-in-sql.js'

/** Names and words of people, which every capability may read, and none may copy. */
const shared = ['texts', 'directory']

const sqlOf = (root: string, capability: string) =>
  filesIn(join(root, capability), /^(?!test\/).*(?<!\.spec|\.d)\.ts$/).map((path) => {
    const tables = sqlInSource(readFileSync(join(root, capability, path), 'utf8')).map(tablesInSql)
    const all = (kind: 'named' | 'created' | 'passing') => tables.flatMap((found) => found[kind])
    return { path, named: all('named'), created: all('created'), passing: all('passing') }
  })

/** Tables and views that a capability's projections create. */
export const ownTables = (root: string, capability: string): readonly string[] => sqlOf(root, capability).flatMap(({ created }) => created)

/** Tables that a capability's SQL names although none of its own projections creates them, as `file: table`. */
export const foreignTables = (root: string, capability: string): readonly string[] => {
  const own = new Set([...shared, ...ownTables(root, capability)])
  return sqlOf(root, capability).flatMap(({ path, named, passing }) =>
    [...new Set(named)].filter((table) => !own.has(table) && !passing.includes(table)).map((table) => `${capability}/${path}: ${table}`),
  )
}
