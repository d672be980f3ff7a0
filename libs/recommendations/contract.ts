export * from './events/index.js'
export { askOf, asksOf, asksUnknown, type AskKnown, type Closing } from './read/asks/asks.js'
