import type { Envelope } from '@ledger/kernel'
import { ERASED, KeyLost, type Vault } from '@ledger/vault'
import { CouldNot } from '../command-line/trouble.js'
import { keyNamesOf } from './key-names.js'
import type { Opened } from './opened.js'

/** Events whose keys are carried together. */
const BATCH = 250

export interface Carrying {
  readonly source: Opened
  readonly target: Opened
  /** Where to go on in the source. */
  readonly after: string | null
  /** Says when the events were recorded that are appended next. */
  readonly clockTo: (instant: string) => void
  readonly progress: (events: number) => void
}

/**
 * Carries what the source held when this began, in its order, one append after the other: none may overtake another. Keys go first, so that no event of
 * the target is ever without its keys.
 */
export const carried = async ({ source, target, after, clockTo, progress }: Carrying): Promise<void> => {
  let batch: Envelope[] = []
  let done = 0
  const carry = async (): Promise<void> => {
    await carryKeys(source.vault, target.vault, [...new Set(batch.flatMap(keyNamesOf))])
    for (const events of appends(batch)) {
      const [{ stream, revision, recordedAt }] = events
      clockTo(recordedAt)
      await target.log.append(stream, revision === 0 ? 'no stream' : revision - 1, events)
      done += events.length
      progress(done)
    }
    batch = []
  }
  for await (const event of source.log.readAll({ after })) if (batch.push(event) === BATCH) await carry()
  await carry()
}

const carryKeys = async (from: Vault, to: Vault, names: readonly string[]): Promise<void> => {
  if (names.length === 0) return
  const keys = await from.find(names).catch((error: unknown) => {
    throw error instanceof KeyLost ? new CouldNot(`The copy stopped where keys are missing: ${error.message}.`) : error
  })
  await to.take(new Map([...keys].flatMap(([name, key]) => (key === ERASED ? [] : [[name, key] as const]))))
  const erased = [...keys].flatMap(([name, key]) => (key === ERASED ? [name] : []))
  if (erased.length > 0) await to.erase(erased)
}

type Append = readonly [Envelope, ...Envelope[]]

/** What one command appended to one stream at once is appended at once again: together it fits the limit of an append, as it did then. */
const appends = (events: readonly Envelope[]): readonly Append[] => {
  const all: [Envelope, ...Envelope[]][] = []
  for (const event of events) {
    const last = all.at(-1)
    if (last && belongsTo(last[0], event)) last.push(event)
    else all.push([event])
  }
  return all
}

const belongsTo = (first: Envelope, { stream, recordedAt, meta }: Envelope): boolean =>
  first.stream === stream && first.recordedAt === recordedAt && first.meta.command.id === meta.command.id
