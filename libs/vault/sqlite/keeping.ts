import { randomBytes } from 'node:crypto'
import { reached } from '@ledger/event-store'
import type { Database } from 'better-sqlite3'
import { ERASED, KeysDiffer, MasterKeyReplaced, type Found, type KeysByName } from '../vault.js'
import { KEY_BYTES, unwrapped, wrapped } from '../wrapping.js'
import { cleaned } from './cleaned.js'
import { finding, generationIn } from './finding.js'

/** What changes the keys of an open file. Each call is on disk when it returns. */
export interface Keeping {
  /** Keys for several requests at once, each a list of names. */
  readonly make: (requests: readonly (readonly string[])[]) => readonly KeysByName[]
  /** @throws KeysDiffer */
  readonly take: (taken: ReadonlyMap<string, Uint8Array>) => void
  readonly erase: (names: readonly string[]) => void
  readonly rewrap: (newMaster: Uint8Array) => void
}

/** The master key must be that of the generation: a key wrapped under another would never open again. */
export const keeping = (db: Database, first: { readonly master: Uint8Array; readonly generation: number }): Keeping => {
  let { master, generation } = first
  let find = finding(db, master, generation)
  const add = db.prepare('INSERT INTO keys (name, generation, wrapped) VALUES (?, ?, ?)')
  const bury = db.prepare(
    'INSERT INTO keys (name, generation, wrapped) VALUES (?, ?, NULL) ON CONFLICT (name) DO UPDATE SET generation = excluded.generation, wrapped = NULL',
  )
  const due = db.prepare('UPDATE master SET cleaning_due = 1')

  const made = (name: string): Found => {
    const found = find(name)
    if (found !== undefined) return found
    const key = randomBytes(KEY_BYTES)
    add.run(name, generation, wrapped(key, master, name, generation))
    return key
  }
  const notReplaced = (): void => {
    if (generationIn(db) !== generation) throw new MasterKeyReplaced(db.name)
  }
  const make = db.transaction((requests: readonly (readonly string[])[]): readonly KeysByName[] => {
    notReplaced()
    return requests.map((names) => new Map(names.map((name) => [name, made(name)])))
  })
  const take = db.transaction((taken: ReadonlyMap<string, Uint8Array>): void => {
    notReplaced()
    for (const [name, key] of taken) {
      const there = find(name)
      if (there === undefined) add.run(name, generation, wrapped(key, master, name, generation))
      else if (there !== ERASED && !Buffer.from(there).equals(key)) throw new KeysDiffer(db.name)
    }
  })
  const erase = db.transaction((names: readonly string[]): void => {
    for (const name of names) bury.run(name, generation)
    due.run()
  })
  const rewrap = db.transaction((newMaster: Uint8Array): void => {
    notReplaced()
    const next = generation + 1
    const put = db.prepare('UPDATE keys SET generation = ?, wrapped = ? WHERE name = ?')
    const rows = db.prepare<[], { name: string; wrapped: Buffer }>('SELECT name, wrapped FROM keys WHERE wrapped IS NOT NULL').all()
    for (const { name, wrapped: kept } of rows)
      put.run(next, wrapped(unwrapped(kept, master, name, generation), newMaster, name, next), name)
    db.prepare('UPDATE master SET generation = ?, cleaning_due = 1').run(next)
  })

  return {
    make: (requests) => make.immediate(requests),
    take: (taken) => take.immediate(taken),
    erase: (names) => {
      erase.immediate(names)
      reached('in forget')
      cleaned(db)
    },
    rewrap: (newMaster) => {
      rewrap.immediate(newMaster)
      ;[master, generation] = [newMaster, generation + 1]
      find = finding(db, master, generation)
      cleaned(db)
    },
  }
}
