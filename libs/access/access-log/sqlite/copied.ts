import { chmodSync, existsSync } from 'node:fs'
import { join } from 'node:path'
import { rewrittenDatabase } from '@ledger/event-store/sqlite'
import { ACCESS_LOG_FILE } from './schema.js'

/** Copies the access log of one folder into another as it is at one moment, whoever writes to it. Answers whether there was one. */
export const copiedAccessLog = (from: string, to: string): boolean => {
  const file = join(from, ACCESS_LOG_FILE)
  if (!existsSync(file)) return false
  const copy = join(to, ACCESS_LOG_FILE)
  rewrittenDatabase(file, copy)
  chmodSync(copy, 0o600)
  return true
}
