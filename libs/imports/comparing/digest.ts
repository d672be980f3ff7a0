import { createHmac } from 'node:crypto'

/** A digest of what one field says, keyed so that nobody can guess the words from it. */
export type Digest = (field: string, value: string) => string

export const digestWith =
  (key: Uint8Array): Digest =>
  (field, value) =>
    createHmac('sha256', key)
      .update(JSON.stringify([field, value]))
      .digest('base64url')
