import type { Database } from 'better-sqlite3'
import { ERASED, MasterKeyReplaced, WrongMasterKey, type Found } from '../vault.js'
import { unwrapped } from '../wrapping.js'

interface KeyRow {
  readonly generation: number
  readonly wrapped: Buffer | null
}

/** Finds keys in an open file, under one generation of the master key. */
export const finding = (db: Database, master: Uint8Array, generation: number) => {
  const rowOf = db.prepare<[string], KeyRow>('SELECT generation, wrapped FROM keys WHERE name = ?')
  /** Nothing where there is neither a key nor the trace of its erasure. */
  return (name: string): Found | undefined => {
    const row = rowOf.get(name)
    if (!row) return undefined
    if (row.wrapped === null) return ERASED
    if (row.generation !== generation) throw new MasterKeyReplaced(db.name)
    return keyIn(row.wrapped, master, name, generation, db.name)
  }
}

const keyIn = (kept: Buffer, master: Uint8Array, name: string, generation: number, where: string): Buffer => {
  try {
    return unwrapped(kept, master, name, generation)
  } catch {
    throw new WrongMasterKey(where)
  }
}

export const generationIn = (db: Database): number => db.prepare('SELECT generation FROM master').pluck().get() as number
