export * from './commands.js'
export * from './events/index.js'
export { keepingSentences } from './sentences.js'
