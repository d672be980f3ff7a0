export { openSqliteVault } from './sqlite-vault.js'
