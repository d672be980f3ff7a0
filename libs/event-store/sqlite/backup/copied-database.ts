import { closeSync, fsyncSync, openSync } from 'node:fs'
import Database from 'better-sqlite3'

/** Pages copied at a stretch. */
const STRETCH = 500

/**
 * Copies a SQLite file as it is at one moment, whoever writes to it meanwhile. The copy is on disk when this resolves, and needs no WAL: it can be
 * read where nothing may be written.
 */
export const copiedDatabase = async (file: string, copy: string, progress?: (done: number, of: number) => void): Promise<void> => {
  const db = new Database(file, { readonly: true })
  try {
    // A reading transaction keeps the moment. Without it SQLite would begin again at each commit of another process.
    db.exec('BEGIN')
    db.prepare('SELECT count(*) FROM sqlite_schema').get()
    const { totalPages: all } = await db.backup(copy, {
      progress: ({ totalPages, remainingPages }) => {
        if (totalPages > 0) progress?.(totalPages - remainingPages, totalPages)
        return STRETCH
      },
    })
    progress?.(all, all)
  } finally {
    db.close()
  }
  withoutWal(copy)
  synced(copy)
}

/** Puts the content of a SQLite file into a new one: rows alone, nothing that was deleted and still lies in the file. */
export const rewrittenDatabase = (file: string, copy: string): void => {
  const db = new Database(file, { readonly: true })
  try {
    db.prepare('VACUUM INTO ?').run(copy)
  } finally {
    db.close()
  }
  withoutWal(copy)
  synced(copy)
}

export const synced = (path: string): void => {
  const handle = openSync(path, 'r')
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

const withoutWal = (copy: string): void => {
  const db = new Database(copy)
  try {
    db.pragma('journal_mode = DELETE')
  } finally {
    db.close()
  }
}
