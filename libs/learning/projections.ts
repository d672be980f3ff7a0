import { learningPointsOfReview } from './read/learning-points-of-review/learning-points-of-review.js'
import { answersToLearningPoints } from './read/answers-to-learning-points/answers-to-learning-points.js'

/** What fills the tables that are asked. */
export const learningProjections = [learningPointsOfReview, answersToLearningPoints]
