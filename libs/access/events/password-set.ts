import { eventType, type DomainEvent, type PersonalSecret } from '@ledger/kernel'

/** A person set a password; the one before works no more. */
export type PasswordSet = DomainEvent<
  'PasswordSet',
  {
    readonly personId: string
    /** By argon2id, with its parameters. */
    readonly verifier: PersonalSecret
    /** The half minute of the code by which they showed who they are; null where another code did. */
    readonly codeStep: number | null
  }
>

export const passwordSet = eventType<PasswordSet>('PasswordSet', { about: 'reference', secrets: ['verifier'] })
