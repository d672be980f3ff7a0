import { Command, refuse, type Refusal, type Slice } from '@ledger/kernel'
import type { LearningEvent, LearningPointMerged } from '../../events/index.js'
import { learningPoint, type LearningPoint } from '../learning-point.js'
import { isLiving, notLiving } from '../rules.js'

/** Somebody lets a learning point live on in another. */
export class MergeLearningPoint extends Command<MergeLearningPointData> {}

export type MergeLearningPointData = LearningPointMerged['data']

export interface MergeLearningPointFacts {
  /** How it stands with the point to live on in. */
  readonly into: 'unknown' | 'living' | 'merged'
}

export const mergeLearningPoint: Slice<MergeLearningPointData, LearningPoint, LearningEvent, MergeLearningPointFacts> = {
  name: 'merge-learning-point',
  category: 'learning-point',
  id: ({ learningPointId }) => learningPointId,
  evolution: learningPoint,
  decide: (command, state, { into }) => {
    if (state.status === 'merged' && state.intoId === command.intoId) return []
    if (!isLiving(state)) return notLiving(state)
    return itLivesOnInAnother(command) ?? theOtherIsLiving(command, into) ?? [{ type: 'LearningPointMerged', data: command }]
  },
}

const itLivesOnInAnother = ({ learningPointId, intoId }: MergeLearningPointData): Refusal | undefined =>
  learningPointId === intoId ? refuse('merged-into-itself', { learningPointId }) : undefined

/** Only a living point takes another in, so no two can ever point at each other. */
const theOtherIsLiving = ({ intoId }: MergeLearningPointData, into: MergeLearningPointFacts['into']): Refusal | undefined => {
  if (into === 'living') return undefined
  return into === 'unknown' ? refuse('learning-point-unknown', { learningPointId: intoId }) : refuse('target-already-merged', { intoId })
}
