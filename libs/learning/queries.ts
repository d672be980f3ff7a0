import { queryFor } from '@ledger/projections/query-handler'
import { learningPointsOf } from './read/learning-points-of-review/learning-points-of-review.js'

export const LearningPointsOfReview = queryFor('learning-points-of-review', learningPointsOf)
