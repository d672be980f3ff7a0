export { openKurrentStore, type KurrentOptions } from './kurrent-store.js'
