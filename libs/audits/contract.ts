export * from './events/index.js'
export { auditSentences } from './sentences.js'
