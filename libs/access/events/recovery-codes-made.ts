import { eventType, type DomainEvent, type PersonalSecret } from '@ledger/kernel'

/** New codes for when the second factor is out of reach, each of which works once; those made before work no more. */
export type RecoveryCodesMade = DomainEvent<
  'RecoveryCodesMade',
  {
    readonly personId: string
    readonly count: number
    /** Keyed hashes of the codes in their order, one after the other with a space between. */
    readonly hashes: PersonalSecret
    /** The half minute of the code by which they showed who they are; null where another code did, or the codes came with the account. */
    readonly codeStep: number | null
  }
>

export const recoveryCodesMade = eventType<RecoveryCodesMade>('RecoveryCodesMade', { about: 'reference', secrets: ['hashes'] })
