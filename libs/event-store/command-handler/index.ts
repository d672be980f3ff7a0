export { handlerFor } from './handler-for.js'
export { handle, type Given } from './handle.js'
export type { FactQueries } from './facts.js'
export { EVENT_STORE, FACTS, LEDGER_KEYS, type FactSource, type LedgerKeys } from './tokens.js'
