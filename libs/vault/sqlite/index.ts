export { openSqliteVault } from './sqlite-vault.js'
export { copiedKeys, readLedgerKeys } from './kept-keys.js'
