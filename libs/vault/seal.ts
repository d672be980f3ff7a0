import { createCipheriv, createDecipheriv, createHmac } from 'node:crypto'

const NONCE = 12
const TAG = 16

/** Where sealed words lie: they open nowhere else. */
export interface SealPlace {
  readonly eventId: string
  /** Such as `data.reason`. */
  readonly path: string
}

const associated = ({ eventId, path }: SealPlace): Buffer => Buffer.from(`${eventId}\0${path}`)

/**
 * Words under a key, by AES-256-GCM. The nonce is made from the key, the place and the words, so that a retried command makes the same bytes, and
 * other words at the same place have another nonce.
 */
export const sealedWords = (words: string, key: Uint8Array, place: SealPlace): string => {
  const nonce = createHmac('sha256', key).update(associated(place)).update('\0').update(words).digest().subarray(0, NONCE)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(associated(place))
  return Buffer.concat([nonce, cipher.update(words, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64url')
}

/** @throws Error, without a word of them, where they were sealed under another key or elsewhere, or damaged */
export const openedWords = (sealed: string, key: Uint8Array, place: SealPlace): string => {
  const bytes = Buffer.from(sealed, 'base64url')
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, NONCE), { authTagLength: TAG })
      .setAAD(associated(place))
      .setAuthTag(bytes.subarray(-TAG))
    return Buffer.concat([decipher.update(bytes.subarray(NONCE, -TAG)), decipher.final()]).toString('utf8')
  } catch (cause) {
    throw new Error(`expected words that open under their key, found others: event ${place.eventId}, ${place.path}`, { cause })
  }
}
