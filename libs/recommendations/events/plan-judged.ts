import { eventType, type DomainEvent, type PersonalText } from '@ledger/kernel'

/** The sub-group judged the plan for an ask, the listed actions before it, the owner's member standing back. */
export type PlanJudged = DomainEvent<
  'PlanJudged',
  {
    readonly askId: string
    readonly recommendationId: string
    readonly judgement: 'sufficient' | 'not sufficient'
    readonly actionIds: readonly string[]
    readonly reason: PersonalText | null
  }
>

export const planJudged = eventType<PlanJudged>('PlanJudged', { texts: ['reason'] })
