import { eventType, type DomainEvent, type PersonalText } from '@ledger/kernel'
import type { AskCheck } from './ask-check.js'

/** Somebody other than the owner opened the evidence and said, ask by ask, whether it shows what was asked. The facts relied on are kept with it. */
export type ActionChecked = DomainEvent<
  'ActionChecked',
  {
    readonly actionId: string
    readonly checks: readonly AskCheck[]
    readonly evidenceIds: readonly string[]
    readonly ownerIds: readonly string[]
    readonly ownerEmployers: readonly string[]
    readonly checkerIds: readonly string[]
    readonly checkerEmployers: readonly string[]
    readonly policyVersion: string | null
    readonly factsAt: string
    readonly note: PersonalText | null
  }
>

export const actionChecked = eventType<ActionChecked>('ActionChecked', { texts: ['note'] })
