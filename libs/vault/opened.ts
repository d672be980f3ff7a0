import type { Envelope } from '@ledger/kernel'
import type { Declared } from './event-types.js'
import { otherShape, personalFields, withFields, type PersonalField } from './personal-fields.js'
import { openedWords } from './seal.js'
import { ERASED, type KeysByName, type Vault } from './vault.js'

/** What stands in the place of words whose key was destroyed. */
export const ERASED_WORDS = '[erased]'

/** The events with their words and names readable, or `[erased]`. Events of a type or version that is not known stay as they are. */
export const openedEvents = async <Event extends Envelope>(
  events: readonly Event[],
  vault: Pick<Vault, 'find'>,
  declared: Declared,
): Promise<readonly Event[]> => {
  const fields = new Map(events.map((event) => [event, fieldsOf(event, declared)]))
  const names = new Set([...fields.values()].flat().map(({ keyName }) => keyName))
  const keys: KeysByName = names.size === 0 ? new Map() : await vault.find([...names])
  return events.map((event) =>
    withFields(
      event,
      (fields.get(event) ?? []).map((one) => [one.field, openedValue(event, one, keys)] as const),
    ),
  )
}

interface SealedField extends PersonalField {
  readonly sealed: string
  /** What stands beside the sealed words. */
  readonly beside: object
}

const fieldsOf = (event: Envelope, declared: Declared): readonly SealedField[] => {
  const type = declared(event)
  return type ? personalFields(event, type).map((field) => sealedField(event, field)) : []
}

const sealedField = (event: Envelope, field: PersonalField): SealedField => {
  const { sealed, ...beside } = field.value as { readonly sealed?: unknown }
  if (typeof sealed !== 'string') throw otherShape(event, `sealed ${field.holds}`)
  return { ...field, sealed, beside }
}

const openedValue = ({ id }: Envelope, { path, holds, keyName, sealed, beside }: SealedField, keys: KeysByName): object => {
  const key = keys.get(keyName)
  if (!key) throw new Error(`expected an answer for each key asked for, found none for ${keyName}`)
  return { ...beside, [holds]: key === ERASED ? ERASED_WORDS : openedWords(sealed, key, { eventId: id, path }) }
}
