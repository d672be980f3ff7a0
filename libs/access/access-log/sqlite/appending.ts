import type { Database } from 'better-sqlite3'
import { londonDay } from '@ledger/kernel'
import { NO_RECORD, recordLink, recordText } from '../record.js'
import type { Asked } from './messages.js'

interface Last {
  readonly seq: number
  readonly at: string
  readonly link: Buffer
}

/**
 * Writes a group of records in one transaction and answers the number of the first. The write lock is taken first and the end of the chain is read
 * inside it, whichever process wrote last.
 */
export const appending = (db: Database) => {
  const last = db.prepare<[], Last>(`SELECT seq, record ->> '$.at' AS at, link FROM access_records ORDER BY seq DESC LIMIT 1`)
  const insert = db.prepare('INSERT INTO access_records (seq, record, link) VALUES (?, ?, ?)')
  const append = db.transaction((group: readonly Asked[]): number => {
    let { seq, at, link } = last.get() ?? { seq: 0, at: '', link: NO_RECORD }
    const first = seq + 1
    for (const { now, entry } of group) {
      seq += 1
      if (now > at) at = now
      const text = recordText(seq, at, londonDay(at), entry)
      link = recordLink(link, text)
      insert.run(seq, text, link)
    }
    return first
  })
  return (group: readonly Asked[]): number => append.immediate(group)
}
