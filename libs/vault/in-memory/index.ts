export { inMemoryVault } from './in-memory-vault.js'
