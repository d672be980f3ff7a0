export { declaredBy, UndeclaredEvent, type Declared } from './event-types.js'
export * from './events/index.js'
export { refuseOlderKeys } from './forgetting/older-keys.js'
export { erasuresIn, type Erasure } from './forgetting/erasures.js'
export * from './forgetting/forgetting.js'
export * from './forgetting/rewrapping.js'
export { LEDGER_KEYS } from './ledger-keys.js'
export { KEYS_FILE } from './lost-keys.js'
export {
  MASTER_KEY_FILE,
  masterKeyFrom,
  masterKeyIn,
  masterKeyKept,
  putMasterKey,
  type KeysThere,
  type MasterKeySettings,
} from './master-key.js'
export { ERASED_WORDS, openedEvents } from './opened.js'
export { personalFields, type PersonalField } from './personal-fields.js'
export { openedWords, sealedWords, type SealPlace } from './seal.js'
export { WordsErased } from './sealed-events.js'
export { sealing } from './sealing.js'
export * from './vault.js'
export { KEY_BYTES, unwrapped, wrapped } from './wrapping.js'
