export { derivedKey, type KeyPurpose } from '@ledger/access'
