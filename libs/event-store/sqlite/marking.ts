import { rmSync } from 'node:fs'
import type { Database } from 'better-sqlite3'
import { putInPlace, readMark, writtenBeside } from './mark.js'

/** In milliseconds; the mark is then less than a second behind, with the time that a disk takes. */
const BEHIND = 800

interface Head {
  readonly position: number
  readonly link: Buffer
}

/** Keeps the mark of a folder close behind its log. */
export const marking = (db: Database, folder: string) => {
  const lastEvent = db.prepare<[], Head>('SELECT position, link FROM events ORDER BY position DESC LIMIT 1')
  const known = (): number => readMark(folder)?.position ?? -1
  let timer: NodeJS.Timeout | undefined
  /** Others mark this log too: who moves the mark holds the write lock, and looks first that it goes forwards. */
  const move = db.transaction((written: string, position: number) => {
    if (known() < position) putInPlace(folder, written)
    else rmSync(written)
  })

  const mark = (): void => {
    clearTimeout(timer)
    timer = undefined
    const head = lastEvent.get()
    if (!head || known() >= head.position) return
    const written = writtenBeside(folder, { position: head.position, link: head.link.toString('hex') })
    try {
      move.immediate(written, head.position)
    } finally {
      rmSync(written, { force: true })
    }
  }

  /** A mark that cannot be written now, on a full disk say, is written after a later append; the next opening checks what it does not know. */
  const markIfPossible = (): void => {
    try {
      mark()
    } catch {
      timer = undefined
    }
  }

  return {
    grown: (): void => {
      timer ??= setTimeout(markIfPossible, BEHIND).unref()
    },
    close: markIfPossible,
  }
}
