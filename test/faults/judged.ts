import type { Envelope } from '@ledger/kernel'
import { openLedger, type LedgerSettings } from '@ledger/server'
import Database from 'better-sqlite3'
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { streamOf } from './under-fire.js'
import type { Notebook } from './writers.js'

/** What the log says of the client's notebook. Each list is empty where all is well. */
export interface Judged {
  readonly events: number
  readonly lost: readonly string[]
  readonly twice: readonly string[]
  readonly gaps: readonly string[]
}

/** Reads the whole log as a process that comes later does, and holds it against what the client was told. */
export const judged = async (
  folder: string,
  { acknowledged }: Pick<Notebook, 'acknowledged'>,
  elsewhere: Omit<LedgerSettings, 'folder'> = {},
): Promise<Judged> => {
  const ledger = await openLedger({ folder, ...elsewhere })
  const events: Envelope[] = []
  for await (const event of ledger.log.readAll()) events.push(event)
  await ledger.close()
  const byCommand = new Map<string, Envelope[]>()
  for (const event of events) {
    const { id } = event.meta.command
    const key = `${event.stream} ${id}`
    byCommand.set(key, [...(byCommand.get(key) ?? []), event])
  }
  const keyOf = ({ action, commandId }: { readonly action: string; readonly commandId: string }) => `${streamOf(action)} ${commandId}`
  return {
    events: events.length,
    lost: acknowledged
      .filter((one) => !byCommand.get(keyOf(one))?.some(({ revision }) => revision === one.revision))
      .map(({ commandId }) => commandId),
    twice: [...byCommand].filter(([, of]) => of[0]?.type === 'ActionChecked' && of.length > 1).map(([key]) => key),
    gaps: gapsIn(events),
  }
}

/** Revisions of a stream that are not one after another, and ids that stand twice in it. */
const gapsIn = (events: readonly Envelope[]): readonly string[] => {
  const next = new Map<string, number>()
  const ids = new Set<string>()
  const gaps: string[] = []
  for (const { stream, revision, position, id } of events) {
    const expected = next.get(stream) ?? 0
    if (revision !== expected) gaps.push(`${stream}: expected revision ${expected}, found ${revision} at ${position}`)
    if (ids.has(`${stream} ${id}`)) gaps.push(`${stream}: event ${id} a second time, at ${position}`)
    ids.add(`${stream} ${id}`)
    next.set(stream, revision + 1)
  }
  return gaps
}

/** Names of the tables whose live rows differ from those that the log makes afresh, `private.db` included. */
export const differingTables = async (folder: string): Promise<readonly string[]> => {
  const fresh = mkdtempSync(join(tmpdir(), 'ledger-afresh-'))
  try {
    await caughtUp(folder)
    cpSync(folder, fresh, { recursive: true })
    for (const name of ['read', 'as-at', 'private.db', 'private.db-wal', 'private.db-shm'])
      rmSync(join(fresh, name), { recursive: true, force: true })
    await caughtUp(fresh)
    const files = (of: string) => [
      ...readdirSync(join(of, 'read'))
        .filter((name) => name.endsWith('.db'))
        .map((name) => join('read', name)),
      'private.db',
    ]
    expect(files(folder).sort()).toEqual(files(fresh).sort())
    return files(folder).flatMap((file) => {
      const [live, again] = [rowsOf(join(folder, file)), rowsOf(join(fresh, file))]
      return Object.keys({ ...live, ...again })
        .filter((table) => JSON.stringify(live[table]) !== JSON.stringify(again[table]))
        .map((table) => `${file}: ${table}`)
    })
  } finally {
    rmSync(fresh, { recursive: true, force: true })
  }
}

const caughtUp = async (folder: string): Promise<void> => {
  const ledger = await openLedger({ folder })
  await ledger.readModels.catchUp()
  await ledger.close()
}

const rowsOf = (file: string): Readonly<Record<string, readonly string[]>> => {
  const db = new Database(file, { readonly: true })
  try {
    const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[]
    return Object.fromEntries(
      tables.map((table) => [table, (db.prepare(`SELECT * FROM "${table}"`).all() as object[]).map((row) => JSON.stringify(row)).sort()]),
    )
  } finally {
    db.close()
  }
}
