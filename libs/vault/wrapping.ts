import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const NONCE = 12
const TAG = 16

/** Bytes of a key, and of a master key. */
export const KEY_BYTES = 32

const associated = (name: string, generation: number): Buffer => Buffer.from(`${generation}\0${name}`)

/** A key under the master key: nonce, ciphertext, tag. It opens only under its own name, and of its own generation of master key. */
export const wrapped = (key: Uint8Array, master: Uint8Array, name: string, generation: number): Buffer => {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', master, nonce).setAAD(associated(name, generation))
  return Buffer.concat([nonce, cipher.update(key), cipher.final(), cipher.getAuthTag()])
}

/** @throws Error where it was wrapped under another master key, name or generation, or damaged */
export const unwrapped = (kept: Uint8Array, master: Uint8Array, name: string, generation: number): Buffer => {
  const decipher = createDecipheriv('aes-256-gcm', master, kept.subarray(0, NONCE), { authTagLength: TAG })
    .setAAD(associated(name, generation))
    .setAuthTag(kept.subarray(-TAG))
  return Buffer.concat([decipher.update(kept.subarray(NONCE, -TAG)), decipher.final()])
}
