import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { leafOf, linkOf, NO_LINK } from '../leaf.js'
import { LOG_FILE } from './log-file.js'
import { MARK_FILE, readMark, type Mark } from './mark.js'
import { COLUMNS, envelopeOf, type EventRow } from './rows.js'

type ChainedRow = readonly [...event: EventRow, leaf: Buffer, link: Buffer]

/**
 * Before a log is made anew.
 * @throws Error when a mark says that there was one
 */
export const refuseLostLog = (folder: string): void => {
  if (existsSync(join(folder, LOG_FILE))) return
  const mark = readMark(folder)
  if (mark)
    throw new Error(`${folder}: ${MARK_FILE} says that the log reaches position ${mark.position}, and there is no ${LOG_FILE}. ${REMEDY}`)
}

/**
 * Compares a log with the mark beside it, and checks every event that the mark does not know yet; all of them where there is no mark.
 * @throws Error when the log ends before the mark or is another there, or what follows is not what was recorded
 */
export const refuseOtherThanMarked = (db: Database, folder: string, saltKey: Uint8Array): void => {
  // The mark first: it is written after what it speaks of, so a log that is read later holds it.
  const mark = readMark(folder)
  let link = mark ? linkAt(db, folder, mark) : NO_LINK
  let next = mark ? mark.position + 1 : 0
  const following = db.prepare<[number], ChainedRow>(`SELECT ${COLUMNS}, leaf, link FROM events WHERE position >= ? ORDER BY position`)
  for (const row of following.raw().iterate(next) as Iterable<unknown> as Iterable<ChainedRow>) {
    const [foundLeaf, foundLink] = row.slice(-2) as [Buffer, Buffer]
    const event = envelopeOf(row.slice(0, -2) as unknown as EventRow)
    link = linkOf(link, foundLeaf, event.recordedAt)
    if (row[0] !== next || !link.equals(foundLink) || !leafOf(event, saltKey).equals(foundLeaf))
      throw new Error(
        `${join(folder, LOG_FILE)}: expected the event that was recorded at position ${next}, found something else there. ${REMEDY}`,
      )
    next += 1
  }
}

const REMEDY = 'Restore a backup; “ledger verify” says what is damaged.'

const linkAt = (db: Database, folder: string, { position, link }: Mark): Buffer => {
  const [file, found] = [
    join(folder, LOG_FILE),
    db.prepare<[number], Buffer>('SELECT link FROM events WHERE position = ?').pluck().get(position),
  ]
  if (!found) {
    const last = db.prepare('SELECT max(position) FROM events').pluck().get() as number | null
    throw new Error(
      `${file}: expected a log that reaches position ${position}, as ${MARK_FILE} says, found ${last === null ? 'an empty one' : `one that ends at position ${last}`}: events that were answered as recorded are lost. ${REMEDY} Where this is a backup that was put back by hand, put the ${MARK_FILE} that lay beside it back too.`,
    )
  }
  if (found.toString('hex') !== link)
    throw new Error(
      `${file}: expected at position ${position} the link that ${MARK_FILE} says, found another: it is another log. ${REMEDY}`,
    )
  return found
}
