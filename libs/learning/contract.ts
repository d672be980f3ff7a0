export * from './commands.js'
export * from './events/index.js'
export * from './read/known-learning-points/known-learning-points.js'
export { learningSentences } from './sentences.js'
