import { Command, itDoesNotLieAhead, type Slice } from '@ledger/kernel'
import type { DifferenceMeasured, RecommendationEvent } from '../../events/index.js'
import { recommendation, type Recommendation } from '../recommendation.js'
import { forAnAsk } from '../rules.js'

/** Somebody records whether a measure moved. Every reading is news, and none of them claims a cause. */
export class MeasureDifference extends Command<MeasureDifferenceData> {}

export type MeasureDifferenceData = DifferenceMeasured['data']

export const measureDifference: Slice<MeasureDifferenceData, Recommendation, RecommendationEvent, object> = {
  name: 'measure-difference',
  category: 'recommendation',
  id: ({ recommendationId }) => recommendationId,
  evolution: recommendation,
  decide: (command, state, _, { occurredOn, today }) =>
    forAnAsk(state, command.askId, () => itDoesNotLieAhead(occurredOn, today) ?? [{ type: 'DifferenceMeasured', data: command }]),
}
