import { createHmac, timingSafeEqual } from 'node:crypto'

/** 64 hexadecimal digits; the parts are told apart. */
export const keyedHash = (key: Uint8Array, ...parts: readonly string[]): string =>
  createHmac('sha256', key).update(JSON.stringify(parts)).digest('hex')

/** In a time that does not tell how far two hashes agree. */
export const isSameHash = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other))
