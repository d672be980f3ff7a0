import type { Database, Statement } from 'better-sqlite3'
import type { Envelope, IsoDate } from '@ledger/kernel'
import type { Log, Page } from '../log.js'
import { ordinalOf, positionOf } from '../position.js'
import type { Filter } from '../store.js'
import { readingTrouble } from './file-errors.js'
import { COLUMNS, envelopeOf, type EventRow } from './rows.js'

/** The questions that are asked of the file. */
export const reading = (db: Database) => {
  const statements = new Map<string, Statement>()
  const prepared = (sql: string): Statement => {
    const known = statements.get(sql)
    if (known) return known
    const statement = db.prepare(sql)
    statements.set(sql, statement)
    return statement
  }
  const asked = <Answer>(ask: () => Answer): Answer => {
    try {
      return ask()
    } catch (error) {
      throw readingTrouble(error, db.name)
    }
  }
  const value = (sql: string, ...values: unknown[]): unknown =>
    asked(() =>
      prepared(sql)
        .pluck()
        .get(...values),
    )
  const rows = (sql: string, ...values: unknown[]): readonly Envelope[] =>
    (
      asked(() =>
        prepared(sql)
          .raw()
          .all(...values),
      ) as unknown as EventRow[]
    ).map(envelopeOf)
  const position = (sql: string, ...values: unknown[]): string | null => {
    const found = value(sql, ...values) as number | null | undefined
    return found == null ? null : positionOf(found)
  }

  return {
    head: () => position('SELECT max(position) FROM events'),
    lastPositionOn: (day: IsoDate) => position('SELECT last_position FROM london_days WHERE day <= ? ORDER BY day DESC LIMIT 1', day),
    leafAt: (at: string) => value('SELECT lower(hex(leaf)) FROM events WHERE position = ?', ordinalOf(at)) as string | undefined,
    streamHead: (stream: string) => value('SELECT coalesce(max(revision), -1) FROM events WHERE stream = ?', stream) as number,
    page: (how: Page) => {
      const { sql, values } = pageQuery(how)
      return rows(sql, values)
    },
    streamPage: (stream: string, { from, direction, limit }: Parameters<Log['streamPage']>[1]) => {
      const way = direction === 'forwards' ? '>= ? ORDER BY revision' : '<= ? ORDER BY revision DESC'
      return rows(`SELECT ${COLUMNS} FROM events WHERE stream = ? AND revision ${way} LIMIT ?`, stream, from, limit)
    },
  }
}

const pageQuery = ({ after, until, direction, limit, filter }: Page) => {
  const forwards = direction === 'forwards'
  const where = [
    'position <= :until',
    ...(after === null ? [] : [forwards ? 'position > :after' : 'position < :after']),
    ...filterClauses(filter),
  ]
  return {
    sql: `SELECT ${COLUMNS} FROM events WHERE ${where.join(' AND ')} ORDER BY position ${forwards ? 'ASC' : 'DESC'} LIMIT :limit`,
    values: { until: ordinalOf(until), limit, ...(after === null ? {} : { after: ordinalOf(after) }), ...filterValues(filter) },
  }
}

/** An index is used where one value is asked for: then it gives rows in the order of the log. The plus sign keeps SQLite from sorting a list of them. */
const filterClauses = ({ partnership, categories, types }: Filter): readonly string[] => [
  ...(partnership === undefined ? [] : ['partnership = :partnership']),
  ...oneOf('category', 'categories', categories),
  ...oneOf('type', 'types', types),
]

const oneOf = (column: string, name: string, values: readonly string[] | undefined): readonly string[] => {
  if (!values) return []
  return values.length === 1 ? [`${column} = :${name}`] : [`+${column} IN (SELECT value FROM json_each(:${name}))`]
}

const filterValues = ({ partnership, categories, types }: Filter): Readonly<Record<string, string>> => ({
  ...(partnership === undefined ? {} : { partnership }),
  ...(categories ? { categories: listed(categories) } : {}),
  ...(types ? { types: listed(types) } : {}),
})

const listed = (values: readonly string[]): string => (values.length === 1 ? (values[0] ?? '') : JSON.stringify(values))
