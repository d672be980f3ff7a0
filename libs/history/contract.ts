export * from './every-event.js'
