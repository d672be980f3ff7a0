import { erasureCompleted, type ErasureCompleted } from './erasure-completed.js'
import { erasureStarted, type ErasureStarted } from './erasure-started.js'
import { keysRewrapped, type KeysRewrapped } from './keys-rewrapped.js'
import { oldMasterKeysDestroyed, type OldMasterKeysDestroyed } from './old-master-keys-destroyed.js'

export { erasureCompleted, type ErasureCompleted } from './erasure-completed.js'
export { erasureStarted, type ErasureStarted } from './erasure-started.js'
export { keysRewrapped, type KeysRewrapped } from './keys-rewrapped.js'
export { oldMasterKeysDestroyed, type OldMasterKeysDestroyed } from './old-master-keys-destroyed.js'

export type VaultEvent = ErasureStarted | ErasureCompleted | KeysRewrapped | OldMasterKeysDestroyed

/** What is recorded of keys, in streams that belong to no partnership. */
export const vaultEvents = [erasureStarted, erasureCompleted, keysRewrapped, oldMasterKeysDestroyed] as const
