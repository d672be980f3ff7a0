import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { unknown } from '@ledger/kernel'
import { canonicalJson } from '../canonical-json.js'
import { membersOf } from '../leaf.js'
import { appending, GroupFailed } from './appending.js'
import { troubleOf } from './file-errors.js'
import type { Incoming, Outcome } from './messages.js'
import { openFile } from './open-file.js'

let folder: string
let db: Database
let append: (group: readonly Incoming[]) => readonly Outcome[]

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ledger-'))
  db = openFile(join(folder, 'ledger.db'))
  append = appending(db, Buffer.alloc(32))
})
afterEach(() => {
  db.close()
  rmSync(folder, { recursive: true })
})

const NOW = '2026-06-30T09:00:00.000Z'

const meta = {
  actor: { said: unknown, decided: unknown, recorded: unknown },
  command: { id: 'c', hash: 'h', correlationId: 'c', causationId: null },
  source: { via: 'cli', knownTo: null },
}

const incoming = (
  stream: string,
  { expected = 'no stream', words = '', now = NOW }: Partial<Incoming & { words: string }> = {},
): Incoming => ({
  stream,
  expected,
  now,
  events: [
    {
      id: randomUUID(),
      type: 'Said',
      version: 1,
      occurredOn: null,
      data: canonicalJson({ words }),
      meta: canonicalJson(meta),
      commandHash: meta.command.hash,
      fields: [...membersOf('meta', meta), ...membersOf('data', { words })].flat(),
    },
  ],
})
const count = (): unknown => db.prepare('SELECT count(*) FROM events').pluck().get()
const failed = (group: readonly Incoming[]): GroupFailed => {
  try {
    append(group)
  } catch (error) {
    if (error instanceof GroupFailed) return error
  }
  throw new Error('the group did not fail')
}

it('answers each append of a group alone, and leaves no hole where one was refused', () => {
  const outcomes = append([incoming('a.b-1'), incoming('a.b-2', { expected: 4 }), incoming('a.b-3'), incoming('a.b-1', { expected: 0 })])
  expect(outcomes.map((one) => ('appended' in one ? Number(one.appended.position) : one.refused))).toEqual([
    0,
    { why: 'elsewhere', actual: 'no stream' },
    1,
    2,
  ])
  expect(db.prepare('SELECT position, stream, revision FROM events ORDER BY position').raw().all()).toEqual([
    [0, 'a.b-1', 0],
    [1, 'a.b-3', 0],
    [2, 'a.b-1', 1],
  ])
})

it('goes on behind an append of which some events were inserted already', () => {
  db.exec(`CREATE TEMP TRIGGER refuse BEFORE INSERT ON events WHEN NEW.type = 'Bad' BEGIN SELECT RAISE(ABORT, 'not this one'); END`)
  const [good] = incoming('a.b-1').events
  const half = { ...incoming('a.b-1'), events: [good, { ...good, id: randomUUID(), type: 'Bad' }] } as Incoming
  const [first, second] = append([half, incoming('a.b-1')])
  expect(first).toMatchObject({ refused: { why: 'other', message: 'not this one' } })
  expect(second).toMatchObject({ appended: { revision: 0, position: '00000000000000000000' } })
  expect(count()).toBe(1)
})

it('never records a later append of a group before an earlier one', () => {
  append([incoming('a.b-1'), incoming('a.b-2', { now: '2026-06-30T08:00:00.000Z' })])
  expect(db.prepare('SELECT recorded_at FROM events').pluck().all()).toEqual([NOW, NOW])
})

it('on a full disk nothing of a group is written, and it takes appends again when there is room', () => {
  append([incoming('a.b-1')])
  db.pragma(`max_page_count = ${(db.pragma('page_count', { simple: true }) as number) + 2}`)
  const error = failed([incoming('a.b-2'), incoming('a.b-3', { words: 'long '.repeat(20_000) })])
  expect(troubleOf(error.cause, error.committing, 'ledger.db')).toEqual({
    refused: { why: 'unavailable', message: 'ledger.db: the disk is full (SQLITE_FULL)', outcome: 'not written', retryAfter: 30 },
    stop: false,
  })
  expect(count()).toBe(1)
  db.pragma('max_page_count = 100000')
  expect(append([incoming('a.b-2')])).toMatchObject([{ appended: { position: '00000000000000000001' } }])
})

it('on a file that must not be written nothing is written, and nothing is in doubt', () => {
  db.pragma('query_only = ON')
  const error = failed([incoming('a.b-1')])
  expect(troubleOf(error.cause, error.committing, 'ledger.db')).toMatchObject({ refused: { outcome: 'not written' }, stop: false })
  db.pragma('query_only = OFF')
  expect(append([incoming('a.b-1')])).toMatchObject([{ appended: { revision: 0 } }])
})

it.each([
  ['SQLITE_IOERR_FSYNC', true, 'unknown', true],
  ['SQLITE_IOERR_READ', false, 'not written', true],
  ['SQLITE_CORRUPT', false, 'not written', true],
  ['SQLITE_IOERR_SHMSIZE', true, 'unknown', false],
  ['SQLITE_BUSY', false, 'not written', false],
  ['SQLITE_FULL', true, 'not written', false],
])('%s, while committing %s, is %s', (code, committing, outcome, stop) => {
  expect(troubleOf(Object.assign(new Error('disk'), { code }), committing, 'f')).toMatchObject({
    refused: { why: 'unavailable', outcome },
    stop,
  })
})
