import { Command, type Slice } from '@ledger/kernel'
import type { LearningEvent, LearningPointAnswered } from '../../events/index.js'
import { learningPoint, type LearningPoint } from '../learning-point.js'
import { isLiving, notLiving } from '../rules.js'
import { theAnswerHoldsTogether, theSameAnswer } from './the-answer.js'

/** Somebody decides what follows from a learning point, in one of five ways (docs/answers.md, section 6). */
export class AnswerLearningPoint extends Command<AnswerLearningPointData> {}

export type AnswerLearningPointData = LearningPointAnswered['data']

export const answerLearningPoint: Slice<AnswerLearningPointData, LearningPoint, LearningEvent, object> = {
  name: 'answer-learning-point',
  category: 'learning-point',
  id: ({ learningPointId }) => learningPointId,
  evolution: learningPoint,
  decide: (command, state) => {
    if (!isLiving(state)) return notLiving(state)
    if (state.answer && theSameAnswer(state.answer, command)) return []
    return theAnswerHoldsTogether(command) ?? [{ type: 'LearningPointAnswered', data: command }]
  },
}
