import { randomBytes, randomUUID } from 'node:crypto'
import { closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { KEYS_FILE, refuseLostKeys } from './lost-keys.js'
import { KEY_BYTES } from './wrapping.js'

/** What the operator says of the master key. Without either, it lies in the data folder. */
export interface MasterKeySettings {
  /** `LEDGER_MASTER_KEY` of the environment. */
  readonly masterKey?: string | undefined
  /** `LEDGER_MASTER_KEY_FILE` of the environment: a path. */
  readonly masterKeyFile?: string | undefined
}

/** The master key's file in a data folder where nothing else is said. */
export const MASTER_KEY_FILE = 'master.key'

/** Whether the keys that a master key is for are there already, and where, for messages. */
export interface KeysThere {
  readonly exist: boolean
  readonly where: string
}

const keysInFolder = (folder: string): KeysThere => {
  refuseLostKeys(folder)
  return { exist: existsSync(join(folder, KEYS_FILE)), where: `${folder} (${KEYS_FILE})` }
}

/**
 * The 32 bytes of the master key: given as such, or the path of a file that holds them, otherwise from the data folder, where it is made
 * together with the first keys.
 * @param there the keys, where they do not lie in the folder
 * @throws Error naming the setting that is wrong, or the file that is missing
 */
export const masterKeyFrom = (folder: string, settings: MasterKeySettings, there?: KeysThere): Uint8Array => {
  const { masterKey: given, masterKeyFile: file } = settings
  if (given && file) throw new Error('LEDGER_MASTER_KEY and LEDGER_MASTER_KEY_FILE are both set: give one of them')
  if (given) return masterKeyIn(given, 'LEDGER_MASTER_KEY')
  if (file) return keyInFile(file, `LEDGER_MASTER_KEY_FILE, ${file},`)
  const own = join(folder, MASTER_KEY_FILE)
  if (!existsSync(own)) {
    const { exist, where } = there ?? keysInFolder(folder)
    if (exist)
      throw new Error(
        `${where} holds keys without their master key: put back ${MASTER_KEY_FILE} into ${folder}, or set LEDGER_MASTER_KEY or LEDGER_MASTER_KEY_FILE`,
      )
    makeMasterKey(own)
  }
  return keyInFile(own, own)
}

/** A new master key: what a file holds, or, where there is no such file, one that is made and kept in it. */
export const masterKeyKept = (file: string): Uint8Array => {
  if (!existsSync(file)) makeMasterKey(file)
  return keyInFile(file, file)
}

/** Puts another master key in the place of the one that a data folder keeps, whole or not at all. */
export const putMasterKey = (folder: string, key: Uint8Array): void => {
  const own = join(folder, MASTER_KEY_FILE)
  renameSync(writeMasterKey(own, key), own)
  syncFolder(folder)
}

/** 32 bytes, written as 64 hexadecimal digits or in base64. */
export const masterKeyIn = (text: string, where: string): Uint8Array => {
  const trimmed = text.trim()
  if (/^[0-9a-fA-F]{64}$/.test(trimmed)) return Buffer.from(trimmed, 'hex')
  const key = /^[A-Za-z0-9+/_-]{43}=?$/.test(trimmed) ? Buffer.from(trimmed, 'base64') : undefined
  if (key?.length !== KEY_BYTES) throw new Error(`${where} must hold 32 bytes, as 64 hexadecimal digits or in base64; it does not`)
  return key
}

const keyInFile = (file: string, where: string): Uint8Array => {
  try {
    return masterKeyIn(readFileSync(file, 'utf8'), where)
  } catch (cause) {
    const code = codeOf(cause)
    if (code === undefined) throw cause
    throw new Error(`${where} cannot be read (${code})`, { cause })
  }
}

/** Written whole or not at all, and never over another: of several processes that make one at once, the first wins. */
const makeMasterKey = (file: string): void => {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const unfinished = writeMasterKey(file, randomBytes(KEY_BYTES))
  try {
    linkSync(unfinished, file)
    syncFolder(dirname(file))
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  } finally {
    rmSync(unfinished, { force: true })
  }
}

const writeMasterKey = (beside: string, key: Uint8Array): string => {
  const path = `${beside}.${randomUUID()}`
  const file = openSync(path, 'wx', 0o600)
  writeSync(file, `${Buffer.from(key).toString('base64')}\n`)
  fsyncSync(file)
  closeSync(file)
  return path
}

const syncFolder = (folder: string): void => {
  const directory = openSync(folder, 'r')
  fsyncSync(directory)
  closeSync(directory)
}

const codeOf = (error: unknown): string | undefined =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : undefined
