import { eventType, type DomainEvent } from '@ledger/kernel'

/** A recovery code took the place of the second factor; it works no more. */
export type RecoveryCodeUsed = DomainEvent<
  'RecoveryCodeUsed',
  {
    readonly personId: string
    /** Which of the codes that were made last, from 0. */
    readonly place: number
  }
>

export const recoveryCodeUsed = eventType<RecoveryCodeUsed>('RecoveryCodeUsed', { about: 'reference' })
