export * from './commands.js'
export * from './events/index.js'
export { auditSentences } from './sentences.js'
