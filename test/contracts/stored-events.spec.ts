import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { leafOf } from '@ledger/event-store'
import { tell } from '@ledger/history'
import type { Envelope, Resolve } from '@ledger/kernel'
import { everyEventType, everyProjection } from '../../apps/server/everything.js'

const folder = join(__dirname, 'stored-events')
const kebab = (type: string): string => type.replace(/(?<!^)([A-Z])/g, '-$1').toLowerCase()
const stored = (file: string): Envelope => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Envelope
const saltKey = Buffer.alloc(32, 7)
const leavesFile = join(folder, 'leaves.json')

const anything: Resolve = {
  text: () => 'Words.',
  agency: () => 'An agency',
  person: () => 'Somebody',
  body: () => 'a group',
  review: () => 'a review',
  learningPoint: () => 'a learning point',
  recommendation: () => 'a recommendation',
  ask: () => 'an ask',
  action: () => 'an action',
  audit: () => 'an audit',
}

describe('a stored example of every event', () => {
  const files = readdirSync(folder).filter((file) => /\.v\d+\.json$/.test(file))
  const told = new Set(everyEventType.filter(({ type }) => !/^(Ledger|Import)/.test(type)).map(({ type }) => type))

  test.each(everyEventType.map(({ type, version }) => [type, version] as const))('%s, version %i, is kept', (type, version) => {
    const event = stored(`${kebab(type)}.v${version}.json`)
    expect(event).toMatchObject({ type, version })
  })

  test('has the leaf it always had', () => {
    const leaves = Object.fromEntries(files.map((file) => [file, Buffer.from(leafOf(stored(file), saltKey)).toString('hex')]))
    if (process.env['LEDGER_WRITE_LEAVES']) writeFileSync(leavesFile, `${JSON.stringify(leaves, null, 2)}\n`)
    expect(leaves).toEqual(JSON.parse(readFileSync(leavesFile, 'utf8')))
  })

  test.each(files)('%s fills every table that listens to it, and is told in a sentence', (file) => {
    const event = stored(file)
    const db = new Sqlite(':memory:')
    for (const { tables } of everyProjection) db.exec(tables)
    for (const { on } of everyProjection) for (const [sql, values] of on[event.type]?.(event) ?? []) db.prepare(sql).run(values)
    db.close()
    if (told.has(event.type)) expect(tell(event, anything)).toMatch(/^[A-Z“\d].*[.)”…]$/s)
  })
})
