import type { EventStore } from '@ledger/event-store'
import type { Actor } from '@ledger/kernel'
import type { Vault } from '../vault.js'
import type { VaultEvent } from '../events/index.js'
import { erasuresIn, rewrappedSince } from './erasures.js'
import { NOBODY_KNOWN, record } from './record.js'

const STREAM = '~masterkey'

export interface RewrapAsked {
  /** Of whoever asks. */
  readonly commandId: string
  readonly actor?: Actor
}

/**
 * Puts every surviving key under a new master key, and records which erasures were complete before: their keys were never under the new one. Where
 * a process dies in between, nothing is claimed: it is done again, with another key.
 * @returns the ids of those erasures
 */
export const rewrapKeys = async (
  log: EventStore,
  vault: Pick<Vault, 'rewrap'>,
  newMaster: Uint8Array,
  asked: RewrapAsked,
): Promise<readonly string[]> => {
  const erasureIds = (await erasuresIn(log)).filter(({ unreadableAt }) => unreadableAt !== null).map(({ erasureId }) => erasureId)
  await vault.rewrap(newMaster)
  await recordNext(log, { type: 'KeysRewrapped', data: { erasureIds } }, asked)
  return erasureIds
}

/**
 * Records that somebody says: every master key before the present one is destroyed, with every copy. From then on, erasures that were complete
 * before the last rewrapping are unrecoverable.
 * @returns the ids of those erasures
 */
export const oldMasterKeysAreDestroyed = async (log: EventStore, asked: RewrapAsked): Promise<readonly string[]> => {
  const erasureIds = await rewrappedSince(log)
  await recordNext(log, { type: 'OldMasterKeysDestroyed', data: { erasureIds } }, asked)
  return erasureIds
}

const recordNext = async (log: EventStore, event: VaultEvent, { commandId, actor = NOBODY_KNOWN }: RewrapAsked): Promise<void> => {
  let last: number | 'no stream' = 'no stream'
  for await (const { revision } of log.readStream(STREAM, { direction: 'backwards', limit: 1 })) last = revision
  await record(log, STREAM, last, event, { actor, commandId })
}
