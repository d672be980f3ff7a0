import { eventType, type DomainEvent, type IsoDate } from '@ledger/kernel'

/** How long a test stays good, the least time to a re-check, and what "due soon" means, from a day on. */
export type PolicySet = DomainEvent<
  'PolicySet',
  {
    readonly policyId: string
    readonly policyVersion: string
    readonly shelfLifeMonths: number
    readonly recheckIntervalMonths: number
    readonly dueSoonDays: number
    readonly from: IsoDate | null
  }
>

export const policySet = eventType<PolicySet>('PolicySet', { about: 'reference', creates: 'policyId' })
