import { canonicalJson } from '../../canonical-json.js'
import { envelopeField, leafOver, type LeafField } from '../../leaf.js'

/** A row of `events` as it lies in the file. */
export interface StoredRow {
  readonly position: number
  readonly id: string
  readonly stream: string
  readonly revision: number
  readonly partnership: string | null
  readonly category: string
  readonly type: string
  readonly version: number
  readonly recorded_at: string
  readonly occurred_on: string | null
  readonly data: string
  readonly meta: string
  readonly leaf: Buffer
  readonly link: Buffer
}

/** How a value is put back into the bytes it was read from. */
type Writing = (value: unknown) => string

/**
 * Whether a row's texts are in the one form that is written, and its leaf is that of what it says. Where the leaf agrees with the very bytes that
 * are stored, nothing else has to be asked; only otherwise is the canonical form made, slowly, which says what is wrong.
 * @throws Error for a text that is no JSON, or is not in that form; the message names the column
 */
export const leafAgrees = (row: StoredRow, saltKey: Uint8Array | undefined): boolean => {
  if (saltKey && agreesAsStored(row, saltKey)) return true
  const fields = fieldsOf(row, (value) => canonicalJson(value))
  return !saltKey || leafOver(row.id, fields, saltKey).equals(row.leaf)
}

const agreesAsStored = (row: StoredRow, saltKey: Uint8Array): boolean => {
  try {
    return leafOver(row.id, fieldsOf(row, JSON.stringify), saltKey).equals(row.leaf)
  } catch {
    return false
  }
}

const fieldsOf = ({ occurred_on: occurredOn, data, meta, ...envelope }: StoredRow, writing: Writing): readonly LeafField[] => {
  if (occurredOn !== null && writing(parsed('occurred_on', occurredOn)) !== occurredOn) throw otherForm('occurred_on')
  return [envelopeField(envelope, occurredOn), ...columnFields('meta', meta, writing), ...columnFields('data', data, writing)]
}

const columnFields = (column: 'data' | 'meta', text: string, writing: Writing): readonly LeafField[] => {
  const value = parsed(column, text)
  if (typeof value !== 'object' || value === null) throw otherForm(column)
  const names = Object.keys(value).sort()
  const fields: (readonly [string, string])[] = []
  let whole = ''
  for (const name of names) {
    const canonical = writing((value as Readonly<Record<string, unknown>>)[name])
    whole += `${whole === '' ? '' : ','}${JSON.stringify(name)}:${canonical}`
    fields.push([`${column}.${name}`, canonical])
  }
  if (text !== (Array.isArray(value) ? writing(value) : `{${whole}}`)) throw otherForm(column)
  return fields
}

const parsed = (column: string, text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    throw new WrongForm(`its ${column} is no JSON any more`)
  }
}

const otherForm = (column: string): Error => new WrongForm(`its ${column} is not in the one form in which it was written`)

/** The message says nothing of what the text says. */
export class WrongForm extends Error {
  override readonly name = 'WrongForm'
}
