import Database from 'better-sqlite3'
import { positionOf } from '../position.js'
import type { Filter } from '../store.js'
import { reading } from './reading.js'
import { schema } from './schema.js'

/** How SQLite goes about everything that these questions ask of the file. */
const plansOf = (ask: (questions: ReturnType<typeof reading>) => void): readonly string[] => {
  const asked: string[] = []
  const db = new Database(':memory:', { verbose: (sql) => asked.push(String(sql)) })
  db.exec(schema)
  asked.length = 0
  ask(reading(db))
  const plans = [...asked].flatMap((sql) =>
    db
      .prepare<[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all()
      .map(({ detail }) => detail),
  )
  db.close()
  expect(asked).not.toHaveLength(0)
  return plans
}

const filters: readonly (readonly [string, Filter])[] = [
  ['unfiltered', {}],
  ['of a partnership', { partnership: 'stockport' }],
  ['of a category', { categories: ['action'] }],
  ['of categories', { categories: ['action', 'review'] }],
  ['of a type', { types: ['ActionPlanned'] }],
  ['of types', { types: ['ActionPlanned', 'ActionChecked'] }],
  ['of categories of a partnership', { partnership: 'stockport', categories: ['action', 'review'] }],
  ['of types of a category', { categories: ['action'], types: ['ActionPlanned', 'ActionChecked'] }],
]
const pages = filters.flatMap(([name, filter]) =>
  (['forwards', 'backwards'] as const).flatMap((direction) => [null, positionOf(7)].map((after) => ({ name, filter, direction, after }))),
)

const neitherScansNorSorts = (plans: readonly string[]): void => {
  expect(plans.filter((one) => /^SCAN (?!json_each)|TEMP B-TREE/.test(one))).toEqual([])
  expect(plans.some((one) => one.startsWith('SEARCH'))).toBe(true)
}

it.each(pages)('a page $name, $direction after $after, is found without reading all or sorting', (page) => {
  neitherScansNorSorts(plansOf((questions) => questions.page({ ...page, until: positionOf(99), limit: 500 })))
})

it.each<readonly [string, (questions: ReturnType<typeof reading>) => unknown]>([
  ['the head', ({ head }) => head()],
  ['the last position of a day', ({ lastPositionOn }) => lastPositionOn('2026-06-30')],
  ['a leaf', ({ leafAt }) => leafAt(positionOf(3))],
  ['the head of a stream', ({ streamHead }) => streamHead('stockport.action-A1')],
  ['a stream', ({ streamPage }) => streamPage('stockport.action-A1', { from: 0, direction: 'forwards', limit: 500 })],
  ['a stream backwards', ({ streamPage }) => streamPage('stockport.action-A1', { from: 9, direction: 'backwards', limit: 500 })],
])('%s is found without reading all or sorting', (_, ask) => {
  neitherScansNorSorts(plansOf(ask))
})
