import type { NewEvent } from '@ledger/event-store'
import { otherShape, personalFields, withFields, type PersonalField } from './personal-fields.js'
import { UndeclaredEvent, type Declared } from './event-types.js'
import { sealedWords } from './seal.js'
import { ERASED, type KeysByName, type Vault } from './vault.js'

/** A key that these events need was destroyed: nothing can be written under it any more. */
export class WordsErased extends Error {
  override readonly name = 'WordsErased'

  constructor(readonly keyName: string) {
    super(`expected a key to seal under, found it erased: ${keyName}`)
  }
}

const LONE_SURROGATE = /\p{Surrogate}/u

/**
 * The events as they are stored: each declared text as `{ sealed, mentions }`, each name as `{ sealed }`.
 * @throws UndeclaredEvent for an event whose type is not known
 * @throws WordsErased when a key they need was destroyed
 */
export const sealedEvents = async (
  stream: string,
  events: readonly NewEvent[],
  vault: Pick<Vault, 'make'>,
  declared: Declared,
): Promise<readonly NewEvent[]> => {
  const fields = events.map((event) => {
    const type = declared(event)
    if (!type) throw new UndeclaredEvent(event.type, event.version, stream)
    return personalFields(event, type).map((field) => ({ ...field, words: wordsIn(event, field) }))
  })
  const names = new Set(fields.flat().map(({ keyName }) => keyName))
  const keys: KeysByName = names.size === 0 ? new Map() : await vault.make([...names])
  return events.map((event, index) =>
    withFields(
      event,
      (fields[index] ?? []).map(({ field, path, keyName, words: [words, rest] }) => {
        const key = keys.get(keyName)
        if (key === undefined || key === ERASED) throw new WordsErased(keyName)
        return [field, { sealed: sealedWords(words, key, { eventId: event.id, path }), ...rest }] as const
      }),
    ),
  )
}

/** The words, and what may stand beside them unsealed: for a text, whom it mentions. Nothing else may, for it would lie open in the log. */
const wordsIn = (event: NewEvent, { path, holds, value }: PersonalField): readonly [words: string, beside: object] => {
  const { [holds]: words, ...beside } = value as Readonly<Record<string, unknown>>
  if (typeof words !== 'string' || !isAllowed(holds, beside)) throw otherShape(event, holds)
  if (LONE_SURROGATE.test(words)) throw new TypeError(`${path} is not well-formed Unicode`)
  return [words, beside]
}

const isAllowed = (holds: PersonalField['holds'], beside: Readonly<Record<string, unknown>>): boolean => {
  const { mentions, ...others } = beside
  const idsAlone = Array.isArray(mentions) && mentions.every((id) => typeof id === 'string')
  return Object.keys(others).length === 0 && (holds === 'text' ? idsAlone : mentions === undefined)
}
