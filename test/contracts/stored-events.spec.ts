import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { createHmac } from 'node:crypto'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { accessLogEvents } from '@ledger/access'
import { leafOf } from '@ledger/event-store'
import { tell } from '@ledger/history'
import type { Envelope, Resolve } from '@ledger/kernel'
import { declaredBy, openedEvents, personalFields, sealing, vaultEvents, type Vault } from '@ledger/vault'
import { inMemoryStore } from '@ledger/event-store/in-memory'
import { everyEventType, everyProjection } from '../../apps/server/everything.js'

const folder = join(__dirname, 'stored-events')
const kebab = (type: string): string => type.replace(/(?<!^)([A-Z])/g, '-$1').toLowerCase()
const stored = (file: string): Envelope => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Envelope
const saltKey = Buffer.alloc(32, 7)
/** The keys of the examples, from their names. */
const keyOf = (name: string): Uint8Array => createHmac('sha256', Buffer.alloc(32, 7)).update(name).digest()
const keys = async (names: readonly string[]) => new Map(names.map((name) => [name, keyOf(name)]))
const vault: Pick<Vault, 'make' | 'find'> = { make: keys, find: keys }
const leavesFile = join(folder, 'leaves.json')

const sealedIn = ({ data }: Envelope) =>
  Object.values(data).filter(
    (value: unknown): value is { readonly sealed: string } => typeof value === 'object' && value !== null && 'sealed' in value,
  )

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
  const untold = new Set([...[...vaultEvents, ...accessLogEvents].map(({ type }) => type as string), 'LedgerFounded'])
  const told = new Set(everyEventType.map(({ type }) => type).filter((type) => !type.startsWith('Import') && !untold.has(type)))

  test.each(everyEventType.map(({ type, version }) => [type, version] as const))('%s, version %i, is kept', (type, version) => {
    const event = stored(`${kebab(type)}.v${version}.json`)
    expect(event).toMatchObject({ type, version })
  })

  test('has the leaf it always had', () => {
    const leaves = Object.fromEntries(files.map((file) => [file, Buffer.from(leafOf(stored(file), saltKey)).toString('hex')]))
    if (process.env['LEDGER_WRITE_LEAVES']) writeFileSync(leavesFile, `${JSON.stringify(leaves, null, 2)}\n`)
    expect(leaves).toEqual(JSON.parse(readFileSync(leavesFile, 'utf8')))
  })

  test.each(files)('%s holds its words sealed, and sealing them again makes the same bytes', async (file) => {
    const event = stored(file)
    const [opened] = await openedEvents([event], vault, declaredBy(everyEventType))
    const log = inMemoryStore()
    const { id, type, version, occurredOn, meta } = event
    await sealing(log, vault, everyEventType).append(event.stream, 'no stream', [
      { id, type, version, occurredOn, meta, data: opened?.data ?? {} },
    ])
    for await (const { data } of log.readAll()) expect(data).toEqual(event.data)
    const known = everyEventType.find((one) => one.type === type)
    for (const { field, holds } of known ? personalFields(event, known) : [])
      expect(Reflect.get(Reflect.get(opened?.data ?? {}, field) as object, holds)).toMatch(/^(?!\[erased\])./)
  })

  test.each(files)('%s fills every table that listens to it, and is told in a sentence', (file) => {
    const event = stored(file)
    const db = new Sqlite(':memory:')
    for (const { tables } of everyProjection) db.exec(tables)
    for (const { on } of everyProjection)
      for (const [sql, values] of on[event.type]?.(event) ?? []) {
        db.prepare(sql).run(values)
        for (const { sealed } of sealedIn(event)) expect(JSON.stringify(values)).not.toContain(sealed)
      }
    db.close()
    if (told.has(event.type)) expect(tell(event, anything)).toMatch(/^[A-Z“\d].*[.)”…]$/s)
  })
})
