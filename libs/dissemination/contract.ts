export * from './events/index.js'
export { disseminationSentences } from './sentences.js'
