import { createHmac, hash } from 'node:crypto'
import type { Envelope } from '@ledger/kernel'
import { canonicalJson } from './canonical-json.js'

/** What is proved of an event: all of it but its position and the store's time. */
export type Provable = Omit<Envelope, 'position' | 'recordedAt'>

const LEAF = Buffer.of(0x00)
const LINK = Buffer.of(0x02)

/** By way of a string: three times as fast as asking Node for a buffer. */
const sha256 = (...parts: readonly Uint8Array[]): Buffer => Buffer.from(hash('sha256', Buffer.concat(parts), 'binary'), 'binary')

/**
 * The hash that stands for an event in the chain, in seals and in a migrated ledger. It is made of the hashes of single fields, each with a salt
 * of its own, so that one field can later be shown, or withdrawn, without the others.
 */
export const leafOf = (event: Provable, saltKey: Uint8Array): Buffer => {
  const seed = createHmac('sha256', saltKey).update(event.id).digest()
  const hashed = fieldsOf(event).map(([path, value]) => sha256(sha256(seed, Buffer.from(path)), Buffer.from(canonicalJson(value, path))))
  return sha256(LEAF, ...hashed)
}

/** Each link covers the one before it: a change to any earlier event changes every later link. */
export const linkOf = (previous: Uint8Array, leaf: Uint8Array): Buffer => sha256(LINK, previous, leaf)

/** What the first event's link is made from. */
export const NO_LINK = Buffer.alloc(32)

const fieldsOf = ({ id, type, version, stream, revision, occurredOn, meta, data }: Provable): readonly (readonly [string, unknown])[] => [
  ['envelope', { id, type, version, stream, revision, occurredOn }],
  ...topLevel('meta', meta),
  ...topLevel('data', data),
]

const topLevel = (group: string, value: object): readonly (readonly [string, unknown])[] =>
  Object.entries(value)
    .filter(([, field]) => field !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, field]) => [`${group}.${name}`, field as unknown] as const)
