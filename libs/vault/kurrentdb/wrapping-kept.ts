import { createHash, createHmac, randomUUID } from 'node:crypto'
import { jsonEvent, type JSONEventData } from '@eventstore/db-client'
import type { Recorded } from '@ledger/event-store/kurrentdb'
import { unwrapped, wrapped } from '../wrapping.js'

/** Says which master key something is wrapped under, and nothing of the key itself. */
export const nameOfMaster = (master: Uint8Array): string =>
  createHmac('sha256', master).update('lessons-ledger: name of a master key').digest('hex').slice(0, 32)

/** Where a key lies: its name, hashed, so that any name fits. */
export const idOfKey = (name: string): string => createHash('sha256').update(name).digest('hex')

/** A key as it lies on the server. A stream of a key holds one for each master key that it was put under and that is not yet cut off. */
export interface WrappingKept {
  readonly revision: number
  /** The master key's name. */
  readonly under: string
  readonly wrapped: Uint8Array
}

const TYPE = 'KeyKept'

/** The name of the master key tells its generation on a server; the number that is bound in besides is always this. */
const GENERATION = 1

export const wrappingOf = (key: Uint8Array, id: string, master: Uint8Array): JSONEventData =>
  jsonEvent({
    id: randomUUID(),
    type: TYPE,
    data: { under: nameOfMaster(master), wrapped: wrapped(key, master, id, GENERATION).toString('base64') },
    metadata: new Uint8Array(),
  })

export const wrappingIn = ({ type, revision, data }: Recorded): WrappingKept | undefined => {
  if (type !== TYPE) return undefined
  const { under, wrapped: bytes } = JSON.parse(Buffer.from(data).toString('utf8')) as { readonly under: string; readonly wrapped: string }
  return { revision, under, wrapped: Buffer.from(bytes, 'base64') }
}

/** The key that was kept last under a master key, if any. @throws Error where it was damaged */
export const keyUnder = (kept: readonly WrappingKept[], id: string, master: Uint8Array): Uint8Array | undefined => {
  const name = nameOfMaster(master)
  const last = kept.findLast(({ under }) => under === name)
  return last && unwrapped(last.wrapped, master, id, GENERATION)
}
