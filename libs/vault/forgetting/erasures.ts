import type { EventStore } from '@ledger/event-store'
import type { Envelope } from '@ledger/kernel'
import { vaultEvents, type VaultEvent } from '../events/index.js'

/** What became of an erasure. Times are instants of the log, in ISO 8601. */
export interface Erasure {
  readonly erasureId: string
  readonly keyNames: readonly string[]
  readonly reason: string
  readonly startedAt: string
  /** From when on nobody could read the words anywhere live; null while that is not so. */
  readonly unreadableAt: string | null
  /** From when on no copy of the keys, however old, could open them either: survivors were rewrapped since, and older master keys destroyed. */
  readonly unrecoverableAt: string | null
}

/** Every erasure of the log, in its order. */
export const erasuresIn = async (log: Pick<EventStore, 'readAll'>): Promise<readonly Erasure[]> => {
  const found = new Map<string, Erasure>()
  for await (const event of log.readAll({ filter: { types: vaultEvents.map(({ type }) => type) } })) told(found, event)
  return [...found.values()]
}

/** Erasures whose keys were never under the present master key. */
export const rewrappedSince = async (log: Pick<EventStore, 'readAll'>): Promise<readonly string[]> => {
  const ids = new Set<string>()
  for await (const { data } of log.readAll({ filter: { types: ['KeysRewrapped'] } }))
    for (const id of (data as { readonly erasureIds: readonly string[] }).erasureIds) ids.add(id)
  return [...ids]
}

const told = (found: Map<string, Erasure>, event: Envelope): void => {
  const { type, data } = event as unknown as VaultEvent
  const { recordedAt } = event
  const change = (erasureId: string, now: Partial<Erasure>): void => {
    const before = found.get(erasureId)
    if (before) found.set(erasureId, { ...before, ...now })
  }
  if (type === 'ErasureStarted') found.set(data.erasureId, { ...data, startedAt: recordedAt, unreadableAt: null, unrecoverableAt: null })
  else if (type === 'ErasureCompleted') change(data.erasureId, { unreadableAt: recordedAt })
  else if (type === 'OldMasterKeysDestroyed')
    for (const id of data.erasureIds) if (found.get(id)?.unrecoverableAt === null) change(id, { unrecoverableAt: recordedAt })
}
