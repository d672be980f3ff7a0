export * from './commands.js'
export * from './events/index.js'
export { requestsAskedBy } from './read/erasure-requests/erasure-requests.js'
export { keepingSentences } from './sentences.js'
