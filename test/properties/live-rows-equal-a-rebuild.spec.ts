import { actionEvents, actionProjections } from '@ledger/actions'
import { assuranceProjections } from '@ledger/assurance'
import { auditEvents, auditProjections } from '@ledger/audits'
import type { EventStore } from '@ledger/event-store'
import { inMemoryStore } from '@ledger/event-store/in-memory'
import { historyProjections } from '@ledger/history'
import { uuidFrom } from '@ledger/kernel'
import { learningEvents, learningProjections } from '@ledger/learning'
import { partnershipEvents, partnershipProjections } from '@ledger/partnership'
import { openReadModels, type ReadModels } from '@ledger/projections'
import { recommendationEvents, recommendationProjections } from '@ledger/recommendations'
import { reviewEvents, reviewProjections } from '@ledger/reviews'
import { sealing } from '@ledger/vault'
import { inMemoryVault } from '@ledger/vault/in-memory'
import fc from 'fast-check'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { rowsOf } from '../../libs/projections/test/rows.js'
import { log, recordedOn, type AnyEvent, type Happened } from '../dsl/log.js'
import { anyHistory } from './any-history.js'
import type { EnvelopeOf } from '@ledger/kernel'

const numRuns = process.env['LEDGER_LONG'] ? 1_000 : 20
jest.setTimeout(process.env['LEDGER_LONG'] ? 3_600_000 : 300_000)

const eventTypes = [...partnershipEvents, ...reviewEvents, ...learningEvents, ...recommendationEvents, ...actionEvents, ...auditEvents]
const projections = [
  ...partnershipProjections,
  ...reviewProjections,
  ...learningProjections,
  ...recommendationProjections,
  ...actionProjections,
  ...auditProjections,
  ...assuranceProjections,
  ...historyProjections,
]

/** What is done after so many further events have been recorded. */
interface Step {
  readonly events: number
  readonly then: 'read' | 'begin again' | 'nothing'
}

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({ events: fc.integer({ min: 1, max: 12 }), then: fc.constantFrom('read', 'read', 'begin again', 'nothing') }),
  { maxLength: 8 },
)

/** A log in which events are recorded as they are told, and the folders in which tables are made from it. */
const aLog = () => {
  let now = ''
  const vault = inMemoryVault()
  const stored = inMemoryStore({ clock: () => now })
  const sealed = sealing(stored, vault, eventTypes)
  const folders: string[] = []
  return {
    stored,
    vault,
    folder: (): string => {
      const made = mkdtempSync(join(tmpdir(), 'live-rows-'))
      folders.push(made)
      return made
    },
    record: async ({ type, version, occurredOn, data, meta, recordedAt, revision }: EnvelopeOf<AnyEvent>): Promise<void> => {
      now = recordedAt
      const event = { id: uuidFrom('history', String(revision)), type, version, occurredOn, data, meta }
      await sealed.append('exampleshire.history-1', revision === 0 ? 'no stream' : revision - 1, [event])
    },
    models: (store: EventStore, folder: string): ReadModels =>
      openReadModels({ store, vault, folder, projections, eventTypes, ledgerId: 'properties' }),
    tidy: (): void => {
      for (const folder of folders) rmSync(folder, { recursive: true })
    },
  }
}

/** Every row of every table of the one database in a folder, in an order that does not depend on how it was written. */
const rowsIn = (folder: string, name: (file: string) => boolean = (file) => file.endsWith('.db')): unknown => {
  const [file, more] = readdirSync(folder).filter(name)
  if (file === undefined || more !== undefined) throw new Error(`expected one database in ${folder}, found ${file} and ${more}`)
  return Object.entries(rowsOf(join(folder, file))).map(([table, rows]) => [table, rows.map((row) => JSON.stringify(row)).sort()])
}

/** The rows of tables made at once from a log as it is. */
const madeAnew = async ({ models, folder }: ReturnType<typeof aLog>, store: EventStore): Promise<{ live: unknown; words: unknown }> => {
  const made = folder()
  const fresh = models(store, made)
  await fresh.catchUp('exampleshire')
  await fresh.close()
  return { live: rowsIn(join(made, 'read')), words: rowsIn(made, (file) => file === 'private.db') }
}

const withLog = async (ask: (one: ReturnType<typeof aLog>) => Promise<void>): Promise<void> => {
  const one = aLog()
  try {
    await ask(one)
  } finally {
    one.tidy()
  }
}

const recordedFrom = (history: readonly Happened[]): readonly EnvelopeOf<AnyEvent>[] => log(...history)

describe('tables are what the log makes them', () => {
  it('whenever they were brought up to date, and however often a process began again, they are those of a rebuild', () =>
    fc.assert(
      fc.asyncProperty(anyHistory, steps, (history, plan) =>
        withLog(async (one) => {
          const [events, data] = [[...recordedFrom(history)], one.folder()]
          let live = one.models(one.stored, data)
          for (const { events: count, then } of plan) {
            for (const event of events.splice(0, count)) await one.record(event)
            if (then !== 'nothing') await live.read('exampleshire', null)
            if (then !== 'begin again') continue
            await live.close()
            live = one.models(one.stored, data)
          }
          for (const event of events) await one.record(event)
          await live.catchUp('exampleshire')
          await live.close()
          expect({ live: rowsIn(join(data, 'read')), words: rowsIn(data, (file) => file === 'private.db') }).toEqual(
            await madeAnew(one, one.stored),
          )
        }),
      ),
      { numRuns },
    ))

  it('as recorded by the end of a day, they are those of the log that ended there', () =>
    fc.assert(
      fc.asyncProperty(anyHistory, fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (history, at) =>
        withLog(async (one) => {
          const events = recordedFrom(history)
          const date = recordedOn(events[Math.floor(at * events.length)] ?? { recordedAt: '2024-01-01T12:00:00.000Z' })
          const then = aLog()
          try {
            for (const event of events) {
              await one.record(event)
              if (recordedOn(event) <= date) await then.record(event)
            }
            const data = one.folder()
            const models = one.models(one.stored, data)
            await models.read('exampleshire', { date, basis: 'recorded' })
            await models.close()
            const built = events.some((event) => recordedOn(event) > date) ? rowsIn(join(data, 'as-at')) : rowsIn(join(data, 'read'))
            expect(withoutSeals(built)).toEqual(withoutSeals((await madeAnew(then, then.stored)).live))
          } finally {
            then.tidy()
          }
        }),
      ),
      { numRuns },
    ))
})

/** Two logs seal the same words under keys of their own, so that the leaves of their checkpoints differ. */
const withoutSeals = (tables: unknown): unknown => (tables as readonly [string, unknown][]).filter(([table]) => table !== 'checkpoint')
