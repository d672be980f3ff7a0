export * from './commands.js'
export * from './events/index.js'
export { disseminationSentences } from './sentences.js'
