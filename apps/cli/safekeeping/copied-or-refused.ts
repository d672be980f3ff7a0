import { carriedAccessLog, copiedAccessLog } from '@ledger/access/access-log/sqlite'
import { copiedUploads } from '@ledger/documents'
import { copiedLog, verifyLog } from '@ledger/event-store/sqlite'
import { copiedKeys } from '@ledger/vault/sqlite'
import { progressOn } from '../command-line/progress.js'
import type { Terminal } from '../command-line/terminal.js'
import { CouldNot } from '../command-line/trouble.js'
import { findingLines } from './verified-lines.js'

/** Copies a log; one that is too damaged to be copied is described. */
export const copiedLogOrRefused = async (from: string, to: string, terminal: Terminal): Promise<void> => {
  try {
    await copiedLog(from, to, progressOn(terminal, 'Copied, in pages'))
  } catch (error) {
    throw new CouldNot([`The log in ${from} could not be copied (${said(error)}).`, ...findingLines(verifyLog(from))].join('\n'))
  }
}

export const copiedKeysOrRefused = (from: string, to: string): void => {
  try {
    copiedKeys(from, to)
  } catch (error) {
    throw new CouldNot(`The keys in ${from} could not be copied (${said(error)}).`)
  }
}

/** Who read what; a folder in which nobody looked at anything has none. */
export const copiedAccessLogOrRefused = (from: string, to: string): void => {
  try {
    copiedAccessLog(from, to)
  } catch (error) {
    throw new CouldNot(`The access log in ${from} could not be copied (${said(error)}).`)
  }
}

/** The same, beside a ledger that is copied as a whole, again and again. */
export const carriedAccessLogOrRefused = (from: string, to: string): 'carried' | 'none' | 'another' => {
  try {
    return carriedAccessLog(from, to)
  } catch (error) {
    throw new CouldNot(`The access log in ${from} could not be copied (${said(error)}).`)
  }
}

/** Documents that people gave as evidence; says how many. */
export const copiedUploadsOrRefused = (from: string, to: string): number => {
  try {
    return copiedUploads(from, to)
  } catch (error) {
    throw new CouldNot(`The documents in ${from} could not be copied (${said(error)}).`)
  }
}

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error))
