import { Command, itHasWords, sameWords, type Slice } from '@ledger/kernel'
import type { LearningEvent, LearningPointReworded } from '../../events/index.js'
import { learningPoint, type LearningPoint } from '../learning-point.js'
import { isLiving, notLiving } from '../rules.js'

/** Somebody gives a learning point other words. */
export class RewordLearningPoint extends Command<RewordLearningPointData> {}

export type RewordLearningPointData = LearningPointReworded['data']

export const rewordLearningPoint: Slice<RewordLearningPointData, LearningPoint, LearningEvent, object> = {
  name: 'reword-learning-point',
  category: 'learning-point',
  id: ({ learningPointId }) => learningPointId,
  evolution: learningPoint,
  decide: (command, state) => {
    if (!isLiving(state)) return notLiving(state)
    if (sameWords(state.text, command.text)) return []
    return itHasWords(command.text, 'words-missing') ?? [{ type: 'LearningPointReworded', data: command }]
  },
}
