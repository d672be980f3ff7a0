import type { EventStore, ExpectedRevision, NewEvent } from '@ledger/event-store'
import { unknown, uuidFrom, type Actor } from '@ledger/kernel'
import { vaultEvents, type VaultEvent } from '../events/index.js'

/** Who had it done. */
export interface By {
  readonly actor: Actor
  /** Of whoever asked; the same again is the same. */
  readonly commandId: string
}

export const NOBODY_KNOWN: Actor = { said: unknown, decided: unknown, recorded: unknown }

/** Appends an event of the vault's. The same again, at the same revision, is the same success. */
export const record = (log: Pick<EventStore, 'append'>, stream: string, expected: ExpectedRevision, event: VaultEvent, by: By) =>
  log.append(stream, expected, [newEvent(stream, expected, event, by)])

const newEvent = (stream: string, expected: ExpectedRevision, { type, data }: VaultEvent, { actor, commandId }: By): NewEvent => ({
  id: uuidFrom(commandId, stream, String(expected)),
  type,
  version: vaultEvents.find((known) => known.type === type)?.version ?? 1,
  occurredOn: null,
  data,
  meta: {
    actor,
    command: { id: commandId, hash: '', correlationId: commandId, causationId: null },
    source: { via: 'cli', knownTo: null },
  },
})
