import type { Database } from 'better-sqlite3'
import type { StoredRow } from './canonical-row.js'
import { named, reason, type Findings } from './findings.js'

const COLUMNS = 'position, id, stream, revision, partnership, category, type, version, recorded_at, occurred_on, data, meta, leaf, link'

const STRETCH = 500

/** Every row that can still be read, in the order of the log. What cannot is named, and the reading goes on behind it while there is anything. */
export function* storedRows(db: Database, findings: Findings): Generator<readonly StoredRow[]> {
  const stretch = db.prepare<[number, number], StoredRow>(`SELECT ${COLUMNS} FROM events WHERE position > ? ORDER BY position LIMIT ?`)
  const single = db.prepare<[number], StoredRow>(`SELECT ${COLUMNS} FROM events WHERE position = ?`)
  for (let last = -1; ;) {
    let rows: readonly StoredRow[]
    try {
      rows = stretch.all(last, STRETCH)
    } catch (error) {
      rows = oneByOne(single, last, findings)
      if (rows.length === 0) {
        findings.add('reading', `after position ${last} nothing can be read any more (${reason(error)})`)
        return
      }
    }
    yield rows
    const reached = rows.at(-1)?.position ?? last
    if (rows.length > 0 && !(reached > last)) {
      findings.add('reading', `after position ${last} the rows are not in order any more`)
      return
    }
    if (rows.length === 0) return
    last = reached
  }
}

const oneByOne = (single: { get(position: number): StoredRow | undefined }, last: number, findings: Findings): readonly StoredRow[] => {
  const rows: StoredRow[] = []
  for (let position = last + 1; position <= last + STRETCH; position += 1) {
    try {
      const row = single.get(position)
      if (row) rows.push(row)
    } catch {
      findings.add('reading', 'it cannot be read', named({ position }))
    }
  }
  return rows
}
