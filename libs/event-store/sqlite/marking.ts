import { open, rm, writeFile } from 'node:fs/promises'
import type { Database } from 'better-sqlite3'
import { FOR_GOOD, nameBeside, putInPlace, readMark, textOfMark } from './mark.js'

/** In milliseconds; the mark is then less than a second behind, with the time that a disk takes. */
const BEHIND = 800

interface Head {
  readonly position: number
  readonly link: string
}

/** Keeps the mark of a folder close behind its log. The disk is waited for beside the appends, not between them. */
export const marking = (db: Database, folder: string) => {
  const lastEvent = db.prepare<[], Head>('SELECT position, lower(hex(link)) AS link FROM events ORDER BY position DESC LIMIT 1')
  const known = (): number => readMark(folder)?.position ?? -1
  let timer: NodeJS.Timeout | undefined
  let underWay = Promise.resolve()
  /** Others mark this log too: who moves the mark holds the write lock, and looks first that it goes forwards. */
  const move = db.transaction((beside: string, position: number) => {
    if (known() < position) putInPlace(folder, beside)
  })

  const mark = async (): Promise<void> => {
    const head = lastEvent.get()
    if (!head || known() >= head.position) return
    const beside = nameBeside(folder)
    try {
      await writeFile(beside, textOfMark(head), FOR_GOOD)
      move.immediate(beside, head.position)
    } finally {
      await rm(beside, { force: true })
    }
    const handle = await open(folder, 'r')
    await handle.sync().finally(() => handle.close())
  }

  /** A mark that cannot be written now, on a full disk say, is written after a later append; the next opening checks what it does not know. */
  const markIfPossible = (): void => {
    timer = undefined
    underWay = underWay.then(mark).catch(() => undefined)
  }
  const stop = (): void => {
    clearTimeout(timer)
    timer = undefined
  }

  return {
    grown: (): void => {
      timer ??= setTimeout(markIfPossible, BEHIND).unref()
    },
    stop,
    close: (): Promise<void> => {
      stop()
      markIfPossible()
      return underWay
    },
  }
}
