export { openKurrentStore, type KurrentOptions } from './kurrent-store.js'
export { holdsLedgerAt } from './holds-ledger.js'

// For the vault, whose keys lie on the same server.
export { addressOf } from './address.js'
export { byAppend } from './append-call.js'
export { commandErrorOf } from './failure.js'
export { serverAt, type Line, type Server } from './line.js'
export { pause, type Patience } from './patience.js'
export { literal } from './server-filter.js'
export { readAllPage, readStreamPage, type Recorded } from './wire.js'
