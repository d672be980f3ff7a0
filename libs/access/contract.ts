export * from './commands.js'
export * from './events/index.js'
export * from './permission/index.js'
export { accessSentences } from './sentences.js'
