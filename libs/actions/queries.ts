import { queryFor } from '@ledger/projections/query-handler'
import { actionDetailsOf } from './read/action-details/action-details.js'
import { actionsOfAsks } from './read/actions-of-asks/actions-of-asks.js'
import { actionsWithoutRecommendation } from './read/actions-without-recommendation/actions-without-recommendation.js'
import { checksOf } from './read/checks-of-action/checks-of-action.js'
import { evidenceOf } from './read/evidence-of-action/evidence-of-action.js'

export const ActionDetailsOf = queryFor('action-details', actionDetailsOf)
export const EvidenceOf = queryFor('evidence-of-action', evidenceOf)
export const ChecksOf = queryFor('checks-of-action', checksOf)
export const ActionsOfAsks = queryFor('actions-of-asks', actionsOfAsks)
export const ActionsWithoutRecommendation = queryFor('actions-without-recommendation', actionsWithoutRecommendation)
