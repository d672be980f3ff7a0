export * from './events/index.js'
export * from './read/known-actions/known-actions.js'
export { actionSentences } from './sentences.js'
export * from './commands.js'
