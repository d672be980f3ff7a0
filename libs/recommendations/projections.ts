import { recommendationsOfReview } from './read/recommendations-of-review/recommendations-of-review.js'
import { asks } from './read/asks/asks.js'
import { factsOfAsks } from './read/facts-of-asks/facts-of-asks.js'

/** What fills the tables that are asked. */
export const recommendationProjections = [recommendationsOfReview, asks, factsOfAsks]
