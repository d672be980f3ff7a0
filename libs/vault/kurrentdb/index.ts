export { openKurrentVault } from './kurrent-vault.js'
export type { KurrentVaultOptions } from './keys-server.js'
