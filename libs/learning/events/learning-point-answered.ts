import { eventType, type DomainEvent, type PersonalText } from '@ledger/kernel'
import type { LearningDecision } from './learning-decision.js'

/** What was decided about a learning point, in one of five ways. */
export type LearningPointAnswered = DomainEvent<
  'LearningPointAnswered',
  {
    readonly learningPointId: string
    readonly decision: LearningDecision
    readonly recommendationIds: readonly string[]
    readonly coveredById: string | null
    readonly audienceReached: number | null
    readonly audienceOf: number | null
    readonly reason: PersonalText | null
  }
>

export const learningPointAnswered = eventType<LearningPointAnswered>('LearningPointAnswered', { texts: ['reason'] })
