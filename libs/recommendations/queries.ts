import { queryFor } from '@ledger/projections/query-handler'
import { detailsOfRecommendation } from './read/recommendation-details/recommendation-details.js'
import { recommendationsOf } from './read/recommendations-of-review/recommendations-of-review.js'

export const RecommendationsOfReview = queryFor('recommendations-of-review', recommendationsOf)
export const RecommendationDetailsOf = queryFor('recommendation-details', detailsOfRecommendation)
