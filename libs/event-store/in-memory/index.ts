export { inMemoryStore } from './in-memory-store.js'
