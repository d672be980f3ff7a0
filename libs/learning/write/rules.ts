import { refuse, type Refusal } from '@ledger/kernel'
import type { LearningPoint, LivingPoint } from './learning-point.js'

export const isLiving = (state: LearningPoint): state is LivingPoint => state.status === 'living'

export const notLiving = (state: LearningPoint): Refusal =>
  state.status === 'merged' ? refuse('learning-point-merged', { intoId: state.intoId }) : refuse('learning-point-not-recorded')
