export * from './commands.js'
export * from './events/index.js'
export { reviewKnown, reviewsUnknown } from './read/review-list/review-list.js'
export { reviewSentences } from './sentences.js'
