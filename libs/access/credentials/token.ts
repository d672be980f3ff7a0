import { createHash, randomInt } from 'node:crypto'
import type { LedgerKeys } from '@ledger/event-store'
import { derivedKey } from './derived-key.js'
import { keyedHash } from './keyed-hash.js'

const LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const SHAPE = /^ll_([0-9A-Za-z]{40})([0-9A-Za-z]{6})$/

/** `ll_`, 40 letters and figures drawn by chance (238 bits), and six that follow from them: one that was found by accident is told from any other word. */
export const newToken = (): string => {
  const drawn = Array.from({ length: 40 }, () => LETTERS[randomInt(LETTERS.length)] ?? '').join('')
  return `ll_${drawn}${checksum(drawn)}`
}

/** What is kept of a token; nothing for what is none, which nobody need look for. */
export const tokenHash = (token: string, keys: Pick<LedgerKeys, 'commandKey'>): string | null => {
  const [, drawn = '', sum = ''] = SHAPE.exec(token) ?? []
  return drawn !== '' && checksum(drawn) === sum ? keyedHash(derivedKey(keys, 'token'), token) : null
}

const checksum = (drawn: string): string => {
  let rest = createHash('sha256').update(`ll_${drawn}`).digest().readUIntBE(0, 6)
  return Array.from({ length: 6 }, () => {
    const letter = LETTERS[rest % LETTERS.length] ?? ''
    rest = Math.floor(rest / LETTERS.length)
    return letter
  }).join('')
}
