import { createHash } from 'node:crypto'

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

const digest = (parts: readonly string[]): Buffer => createHash('sha256').update(JSON.stringify(parts)).digest()

/** A thing's id, 26 characters of Crockford's base 32, always the same for the same parts: a retried command makes the same thing. */
export const idFrom = (...parts: string[]): string => Array.from(digest(parts).subarray(0, 26), (byte) => CROCKFORD[byte & 31]).join('')

/** A UUID (version 8, RFC 9562), always the same for the same parts. */
export const uuidFrom = (...parts: string[]): string => {
  const bytes = Buffer.from(digest(parts).subarray(0, 16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = bytes.toString('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
