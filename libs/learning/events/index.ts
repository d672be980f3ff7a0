import { learningPointAnswered, type LearningPointAnswered } from './learning-point-answered.js'
import { learningPointMerged, type LearningPointMerged } from './learning-point-merged.js'
import { learningPointRecorded, type LearningPointRecorded } from './learning-point-recorded.js'
import { learningPointReworded, type LearningPointReworded } from './learning-point-reworded.js'

export type * from './learning-decision.js'
export type { LearningPointAnswered } from './learning-point-answered.js'
export type { LearningPointMerged } from './learning-point-merged.js'
export type { LearningPointRecorded } from './learning-point-recorded.js'
export type { LearningPointReworded } from './learning-point-reworded.js'

/** Every event of this capability. */
export type LearningEvent = LearningPointRecorded | LearningPointReworded | LearningPointAnswered | LearningPointMerged

export const learningEvents = [learningPointRecorded, learningPointReworded, learningPointAnswered, learningPointMerged] as const
