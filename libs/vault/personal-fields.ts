import { textRef, type AnyEventType, type Envelope } from '@ledger/kernel'
import { keyOfPerson } from './vault.js'

export type Holds = 'text' | 'name' | 'secret'

/** A field of an event that holds words, a name or a secret, with the name of the key it is sealed under. */
export interface PersonalField {
  readonly field: string
  readonly path: string
  readonly keyName: string
  readonly holds: Holds
  /** As it was written or stored; never null. */
  readonly value: object
}

export type Holding = Pick<Envelope, 'id' | 'type' | 'data'>

/** What an event declares to be personal and does hold. @throws Error, without the value, where it is no object */
export const personalFields = (
  event: Holding,
  { texts, names, secrets }: Pick<AnyEventType, 'texts' | 'names' | 'secrets'>,
): readonly PersonalField[] => [
  ...texts.flatMap((field) => held(event, field, 'text', () => textRef(event.id, field))),
  ...names.flatMap((field) => held(event, field, 'name', () => keyOfPerson(personOf(event)))),
  ...secrets.flatMap((field) => held(event, field, 'secret', () => keyOfPerson(personOf(event)))),
]

const held = (event: Holding, field: string, holds: Holds, keyName: () => string): readonly PersonalField[] => {
  const value: unknown = Reflect.get(event.data, field)
  if (value === null || value === undefined) return []
  if (typeof value !== 'object') throw otherShape(event, holds)
  return [{ field, path: `data.${field}`, keyName: keyName(), holds, value }]
}

const personOf = (event: Holding): string => {
  const personId: unknown = Reflect.get(event.data, 'personId')
  if (typeof personId !== 'string')
    throw new Error(`expected a personId beside what is personal, found none: ${event.type}, event ${event.id}`)
  return personId
}

export const otherShape = ({ type, id }: Holding, expected: string): Error =>
  new Error(`expected a ${expected} as declared, found another shape: ${type}, event ${id}`)

/** The event with other values in some of its fields. */
export const withFields = <Event extends Holding>(event: Event, values: readonly (readonly [field: string, value: object])[]): Event =>
  values.length === 0 ? event : { ...event, data: { ...event.data, ...Object.fromEntries(values) } }
