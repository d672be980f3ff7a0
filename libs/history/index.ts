export * from './every-event.js'
export * from './read/history-of/history-of.js'
export { resolveFrom } from './read/labels/resolve.js'
export * from './projections.js'
