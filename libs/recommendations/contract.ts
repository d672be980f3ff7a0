export * from './events/index.js'
export { askOf, asksOf, asksUnknown, type AskKnown, type Closing } from './read/asks/asks.js'
export { recommendationOf, type RecommendationOfReview } from './read/recommendations-of-review/recommendations-of-review.js'
export { recommendationSentences } from './sentences.js'
