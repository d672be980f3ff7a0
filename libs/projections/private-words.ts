import { textRef, type AnyEventType, type Envelope, type Row } from '@ledger/kernel'
import { ERASED_WORDS, openedEvents, type Vault } from '@ledger/vault'
import { erasedTable, type Duty } from './erased-words.js'
import type { Content } from './fed-file.js'
import type { KnownEvents } from './known-events.js'

/** The only tables that hold words and names. Every other one holds references to them. */
export const privateTables = `
  CREATE TABLE texts (ref TEXT PRIMARY KEY, partnership TEXT NOT NULL, text TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE directory (person_id TEXT PRIMARY KEY, partnership TEXT NOT NULL, name TEXT NOT NULL) WITHOUT ROWID;
  ${erasedTable}`

/** Words may have been opened a moment before their key was destroyed: whether it was is asked once more as they are written. */
const unlessErased = (keyName: string, words: string): string =>
  `CASE WHEN EXISTS (SELECT 1 FROM erased WHERE key_name = ${keyName}) THEN '${ERASED_WORDS}' ELSE ${words} END`
const keepText = `
  INSERT INTO texts (ref, partnership, text) VALUES (:ref, :partnership, ${unlessErased(':ref', ':text')}) ON CONFLICT (ref) DO UPDATE SET text = excluded.text`
const keepName = `
  INSERT INTO directory (person_id, partnership, name) VALUES (:personId, :partnership, ${unlessErased(`'person:' || :personId`, ':name')})
  ON CONFLICT (person_id) DO UPDATE SET name = excluded.name`

/** Each event type says which of its fields hold words, and which a person's name. They are sealed in the log, and opened for these tables alone. */
export const privateWords = (known: KnownEvents, vault: Pick<Vault, 'find'>, duty: Duty): Content => ({
  tables: privateTables,
  duty,
  opened: (events) => openedEvents(events, vault, (event) => withoutSecrets(known.find(event))),
  write: (event, partnership, run) => {
    const { texts, names } = known.typeOf(event)
    const data: Readonly<Record<string, unknown>> = { ...event.data }
    for (const field of texts) {
      const kept = text(event, field, data[field])
      if (kept) run([keepText, { ...kept, partnership }])
    }
    for (const field of names) {
      const kept = name(event, data['personId'], data[field])
      if (kept) run([keepName, { ...kept, partnership }])
    }
  },
})

/** Secrets stay sealed: no table takes them. */
const withoutSecrets = (type: AnyEventType | undefined): AnyEventType | undefined => type && { ...type, secrets: [] }

const text = (event: Envelope, field: string, value: unknown): Row | null =>
  value == null ? null : { ref: textRef(event.id, field), text: wordIn(event, 'text', value) }

const name = (event: Envelope, personId: unknown, value: unknown): Row | null => {
  if (typeof personId !== 'string') throw new Error(`expected a personId beside the name, found none: ${event.type} at ${event.position}`)
  return value == null ? null : { personId, name: wordIn(event, 'name', value) }
}

const wordIn = (event: Envelope, key: 'text' | 'name', value: unknown): string => {
  const word: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined
  if (typeof word !== 'string') throw new Error(`expected a ${key} as declared, found another shape: ${event.type} at ${event.position}`)
  return word
}
