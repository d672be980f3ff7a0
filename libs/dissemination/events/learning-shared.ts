import { eventType, type DomainEvent, type PersonalText, type SourceRef } from '@ledger/kernel'

/** Learning was shared: a briefing, a guide, training, a conference. Figures that were not recorded are null, never nought. */
export type LearningShared = DomainEvent<
  'LearningShared',
  {
    readonly disseminationId: string
    readonly form: 'briefing' | 'guide' | 'training' | 'conference'
    readonly title: PersonalText
    readonly reviewIds: readonly string[]
    readonly learningPointIds: readonly string[]
    readonly sessions: number | null
    readonly attended: number | null
    readonly audience: PersonalText | null
    readonly planned: boolean
    readonly sources: readonly SourceRef[]
  }
>

export const learningShared = eventType<LearningShared>('LearningShared', { creates: 'disseminationId', texts: ['title', 'audience'] })
