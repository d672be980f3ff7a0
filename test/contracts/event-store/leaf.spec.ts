import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { leafOf, type Provable } from '@ledger/event-store'
import { SALT_KEY } from './log-under-test.js'
import { action, event } from './examples.js'

interface Example {
  readonly name: string
  readonly saltKey: string
  readonly event: Provable
  readonly leaf: string
}

/** Made by a program in another language from the words of the architecture. They never change: sealed ledgers rest on them. */
const stored = JSON.parse(readFileSync(join(import.meta.dirname, 'leaf-examples.json'), 'utf8')) as readonly Example[]

describe('the leaf of an event', () => {
  it.each(stored)('of $name is as stored', ({ event: provable, saltKey, leaf }) => {
    expect(leafOf(provable, Buffer.from(saltKey, 'hex')).toString('hex')).toBe(leaf)
  })

  const one: Provable = { ...event('one', { data: { a: 'x', b: 'y' } }), stream: action, revision: 3 }
  const leaf = leafOf(one, SALT_KEY).toString('hex')

  it('does not depend on the order in which members were written', () => {
    const turned = { ...one, data: { b: 'y', a: 'x' }, meta: Object.fromEntries(Object.entries(one.meta).toReversed()) as typeof one.meta }
    expect(leafOf(turned, SALT_KEY).toString('hex')).toBe(leaf)
  })

  it.each<[string, Partial<Provable>]>([
    ['its id', { id: 'another' }],
    ['its type', { type: 'ActionChecked' }],
    ['its version', { version: 2 }],
    ['its stream', { stream: 'stockport.action-A2' }],
    ['its revision', { revision: 4 }],
    ['the day it happened', { occurredOn: { precision: 'year', value: '2025' } }],
    ['a field', { data: { a: 'x', b: 'z' } }],
    ['a field more', { data: { a: 'x', b: 'y', c: null } }],
    ['the names of fields', { data: { a: 'y', b: 'x' } }],
    ['who said it', { meta: { ...one.meta, actor: { ...one.meta.actor, said: { kind: 'agency', agencyId: 'A' } } } }],
    ['its command', { meta: { ...one.meta, command: { ...one.meta.command, hash: 'another' } } }],
    ['how it came in', { meta: { ...one.meta, source: { via: 'import', knownTo: null } } }],
  ])('changes with %s', (_, changes) => {
    expect(leafOf({ ...one, ...changes }, SALT_KEY).toString('hex')).not.toBe(leaf)
  })

  it('changes with the key', () => {
    expect(leafOf(one, Buffer.alloc(32)).toString('hex')).not.toBe(leaf)
  })
})
