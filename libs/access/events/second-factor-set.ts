import { eventType, type DomainEvent, type PersonalSecret } from '@ledger/kernel'

/** A person linked an app that makes codes; the one before makes none that count. */
export type SecondFactorSet = DomainEvent<
  'SecondFactorSet',
  {
    readonly personId: string
    /** What the codes are made from (RFC 6238), in base 32. */
    readonly key: PersonalSecret
    /** The half minute of the code by which they showed that the app is linked. */
    readonly codeStep: number
  }
>

export const secondFactorSet = eventType<SecondFactorSet>('SecondFactorSet', { about: 'reference', secrets: ['key'] })
