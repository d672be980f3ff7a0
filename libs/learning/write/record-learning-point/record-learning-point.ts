import { Command, everyOneIsKnown, itHasWords, refuse, type Refusal, type Slice } from '@ledger/kernel'
import type { LearningEvent, LearningPointRecorded } from '../../events/index.js'
import { learningPoint, type LearningPoint } from '../learning-point.js'

/** Somebody records a learning point of a review. */
export class RecordLearningPoint extends Command<RecordLearningPointData> {}

export type RecordLearningPointData = Omit<LearningPointRecorded['data'], 'learningPointId'>

export interface RecordLearningPointFacts {
  readonly unknownReviews: readonly string[]
}

export const recordLearningPoint: Slice<RecordLearningPointData, LearningPoint, LearningEvent, RecordLearningPointFacts> = {
  name: 'record-learning-point',
  category: 'learning-point',
  creates: true,
  id: (_, newId) => newId,
  evolution: learningPoint,
  decide: (command, state, { unknownReviews }, { newId }) =>
    itIsRecordedOnce(state) ??
    itHasWords(command.text, 'words-missing') ??
    everyOneIsKnown('review', unknownReviews) ?? [{ type: 'LearningPointRecorded', data: { learningPointId: newId, ...command } }],
}

const itIsRecordedOnce = ({ status }: LearningPoint): Refusal | undefined =>
  status === 'not recorded' ? undefined : refuse('learning-point-already-recorded')
