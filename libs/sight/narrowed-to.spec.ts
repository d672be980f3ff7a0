import { projection } from '@ledger/projections'
import Database from 'better-sqlite3'
import { narrowedTo } from './narrowed-to.js'
import { belonging } from './read/belonging/belonging.js'
import { seesNothing, type Sight } from './sight.js'

const notes = projection({
  name: 'notes',
  tables: 'CREATE TABLE notes (note_id TEXT PRIMARY KEY, review_id TEXT NOT NULL, text_ref TEXT NOT NULL, said_ref TEXT)',
  rows: { notes: { of: ['review_id'] } },
  on: {},
})

/** As somebody who sees one review asks the tables. */
const narrowed = (sight: Partial<Sight> = {}) => {
  const db = new Database(':memory:')
  for (const schema of ['live', 'private']) db.exec(`ATTACH ':memory:' AS ${schema}`)
  db.exec(notes.tables)
  for (const table of belonging.tables.split(';').slice(0, 2)) db.exec(table.replace('CREATE TABLE ', 'CREATE TABLE live.'))
  db.exec(`CREATE TABLE private.texts (ref TEXT PRIMARY KEY, partnership TEXT NOT NULL, text TEXT NOT NULL) WITHOUT ROWID;
    CREATE TABLE private.directory (person_id TEXT PRIMARY KEY, partnership TEXT NOT NULL, name TEXT NOT NULL)`)
  const narrowing = narrowedTo({ ...seesNothing, reviews: ['R1'], ...sight }, 'exampleshire', [notes, belonging])
  for (const [sql, values] of narrowing?.setUp ?? []) db.prepare(sql).run(values)
  return db
}

describe('tables narrowed to what somebody sees', () => {
  it('give each text by its ref: a question never reads all of them', () => {
    const db = narrowed()
    const question = `SELECT n.note_id, t.text, s.text FROM notes n LEFT JOIN texts t ON t.ref = n.text_ref LEFT JOIN texts s ON s.ref = n.said_ref`
    const plan = (db.prepare(`EXPLAIN QUERY PLAN ${question}`).all() as { detail: string }[]).map(({ detail }) => detail)
    db.close()
    expect(plan.filter((step) => /^SEARCH t USING/.test(step))).toHaveLength(2)
    expect(plan.filter((step) => /MATERIALIZE|AUTOMATIC|SCAN (t|e|texts)\b/.test(step))).toEqual([])
  })

  it('hold nothing of what is also of a review in which they have an interest', () => {
    const shown = (conflicted: readonly string[]): unknown[] => {
      const db = narrowed({ conflicted })
      for (const [thing, review] of [
        ['shared', 'R1'],
        ['shared', 'R2'],
        ['R1', 'R1'],
      ])
        db.prepare('INSERT INTO live.belonging (thing_id, review_id) VALUES (?, ?)').run(thing, review)
      for (const thing of ['shared', 'R1']) db.prepare('INSERT INTO main.notes VALUES (?, ?, ?, NULL)').run(`of ${thing}`, thing, 'none')
      const found = db.prepare('SELECT note_id FROM temp.notes ORDER BY note_id').pluck().all()
      db.close()
      return found
    }
    expect(shown([])).toEqual(['of R1', 'of shared'])
    expect(shown(['R2'])).toEqual(['of R1'])
  })
})
