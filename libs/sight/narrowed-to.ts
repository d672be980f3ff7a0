import { createHash } from 'node:crypto'
import type { Row } from '@ledger/kernel'
import type { CaseCounts, CaseWords, Narrowing, Projection, RowsOf } from '@ledger/projections'
import { circumstances, plainTexts } from './plain-texts.js'
import { OF_EVERYBODY, OF_NO_REVIEW } from './read/belonging/belonging.js'
import type { Sight } from './sight.js'
import { shownColumn } from './small-counts.js'

/** What stands in place of words that somebody may not see. */
export const NOT_SHOWN = '[not shown to you]'

/** What the tables are is read once, not with every request. */
const known = new WeakMap<readonly Projection[], readonly Table[]>()

/**
 * The views through which somebody of this sight asks a partnership's tables; null for whoever sees everything. A table is left empty for them
 * unless it says what its rows are about.
 */
export const narrowedTo = (sight: Sight, partnership: string, projections: readonly Projection[]): Narrowing | null => {
  if (sight.whole) return null
  const tables = known.get(projections) ?? projections.flatMap(tablesOf)
  known.set(projections, tables)
  const setUp: Narrowing['setUp'] = [
    ['CREATE TEMP TABLE sight_ids (what TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (what, id)) WITHOUT ROWID', {}],
    ...listed('reviews', [...sight.reviews, OF_EVERYBODY, ...(sight.unattached ? [OF_NO_REVIEW] : [])]),
    ...listed('conflicted', sight.conflicted),
    ...listed('things', sight.things),
    ...listed('case words', [...sight.caseWords, OF_EVERYBODY, ...(sight.unattached ? [OF_NO_REVIEW] : [])]),
    ...listed('words of things', sight.wordsOfThings),
    ...listed('circumstances', sight.circumstances),
    ...tables.map((one) =>
      view(one.table, `SELECT ${columnsShown(one, sight.smallBelow)} FROM main.${one.table} WHERE ${shown(one.table, one.rows)}`),
    ),
    view('texts', texts),
    view('directory', `SELECT * FROM private.directory WHERE ${sight.names ? `partnership = '${code(partnership)}'` : 'false'}`),
  ]
  return {
    key: createHash('sha256')
      .update(JSON.stringify([partnership, sight]))
      .digest('hex'),
    setUp,
  }
}

interface Table {
  readonly table: string
  readonly hasRowid: boolean
  readonly rows: RowsOf
  readonly columns: readonly string[]
  readonly caseCounts: CaseCounts | null
  readonly caseWords: CaseWords | null
}

const tablesOf = ({ tables, rows, caseCounts, caseWords }: Projection): readonly Table[] =>
  [...tables.matchAll(/CREATE TABLE (\w+)([^;]*)/g)].map(([, table = '', rest = '']) => ({
    ...{ table, hasRowid: !rest.includes('WITHOUT ROWID'), columns: columnsIn(rest) },
    ...{ rows: rows[table] ?? 'nobody', caseCounts: caseCounts[table] ?? null, caseWords: caseWords[table] ?? null },
  }))

/** The names of the columns that stand in brackets after a table's name; what else stands there begins with a word in capitals. */
const columnsIn = (definition: string): readonly string[] => {
  const inside = definition.slice(definition.indexOf('(') + 1, definition.lastIndexOf(')'))
  const parts = inside.replace(/\([^()]*\)/g, '').split(',')
  return parts.map((part) => part.trim().split(/\s+/)[0] ?? '').filter((name) => name !== '' && name !== name.toUpperCase())
}

const columnsShown = ({ table, hasRowid, columns, caseCounts, caseWords }: Table, smallBelow: number | null): string => {
  const rowid = hasRowid ? 'rowid AS rowid, ' : ''
  const small = smallBelow === null || caseCounts === null ? null : shownColumn(caseCounts, smallBelow)
  if (small === null && caseWords === null) return `${rowid}*`
  const words = caseWords === null ? '' : caseWordsOf(`main.${table}.${caseWords.about}`)
  const column = (name: string): string => {
    if (name === small?.column) return `${small.sql} AS ${name}`
    return caseWords?.columns.includes(name) ? `iif(${words}, ${name}, NULL) AS ${name}` : name
  }
  return rowid + columns.map(column).join(', ')
}

const view = (name: string, query: string): readonly [string, Row] => [`CREATE TEMP VIEW ${name} AS ${query}`, {}]

const listed = (what: string, ids: readonly string[]): Narrowing['setUp'] => [
  ['INSERT INTO sight_ids (what, id) SELECT DISTINCT :what, value FROM json_each(:ids)', { what, ids: JSON.stringify(ids) }],
]

const among = (what: string, column: string): string =>
  `EXISTS (SELECT 1 FROM temp.sight_ids s WHERE s.what = '${what}' AND s.id = ${column})`

const isOf = (what: string, column: string): string =>
  `EXISTS (SELECT 1 FROM live.belonging b WHERE b.thing_id = ${column} AND ${among(what, 'b.review_id')})`

/** Whether the thing whose id a column holds is of a review of the list, and of none that is kept from them altogether; one that is not known is of none. */
const ofReviews = (what: string, column: string): string => `(${isOf(what, column)} AND NOT ${isOf('conflicted', column)})`

const seen = (column: string): string => `(${ofReviews('reviews', column)} OR ${among('things', column)})`

const ofEvent = (event: string, condition: (thing: string) => string): string =>
  `EXISTS (SELECT 1 FROM live.events_of_things e WHERE e.event_id = ${event} AND ${condition('e.thing_id')})`

const shown = (table: string, rows: RowsOf): string => {
  if (rows === 'everybody') return 'true'
  if (rows === 'nobody') return 'false'
  if ('event' in rows) return ofEvent(`main.${table}.${rows.event}`, seen)
  return rows.of.map((column) => `(main.${table}.${column} IS NULL OR ${seen(`main.${table}.${column}`)})`).join(' AND ')
}

/** Whether they see the case words of the thing whose id a column holds. */
const caseWordsOf = (column: string): string => `(${ofReviews('case words', column)} OR ${among('words of things', column)})`

const quoted = (names: ReadonlySet<string>): string => [...names].map((name) => `'${name}'`).join(', ')

/** An event's id has 36 characters; after it and a slash comes the name of the field. */
const NAME = `e.type || '.' || substr(t.ref, 38)`

/**
 * It is of one table, and what is asked of another stands in brackets: SQLite looks each text up by its ref then. Of a join on the right of a LEFT JOIN
 * it would first find all texts, for every question anew.
 */
const texts = `
  SELECT t.ref, t.partnership,
    (SELECT CASE
      WHEN ${NAME} IN (${quoted(plainTexts)}) THEN t.text
      WHEN ${NAME} IN (${quoted(circumstances)}) THEN iif(${ofReviews('circumstances', 'e.thing_id')}, t.text, NULL)
      ELSE iif(${caseWordsOf('e.thing_id')}, t.text, '${NOT_SHOWN}')
    END FROM live.events_of_things e WHERE e.event_id = substr(t.ref, 1, 36)) AS text
  FROM private.texts t
  WHERE ${ofEvent('substr(t.ref, 1, 36)', seen)}`

/** A partnership's code goes into a view, which takes no values. */
const code = (partnership: string): string => {
  if (!/^[a-z0-9-]+$/.test(partnership)) throw new Error(`expected the code of a partnership, found ${partnership}`)
  return partnership
}
