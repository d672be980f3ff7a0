import { eventType, type DomainEvent, type PersonalSecret } from '@ledger/kernel'

/** A person may set a password and a second factor of this ledger with a code that works once; an earlier code works no more. */
export type AccountInvited = DomainEvent<
  'AccountInvited',
  {
    readonly personId: string
    /** As it is compared: an e-mail address or another name, in small letters. */
    readonly signInName: PersonalSecret
    /** Of the code, under a key of the ledger. */
    readonly codeHash: string
    /** The instant, in ISO 8601, from which the code works no more. */
    readonly expires: string
  }
>

export const accountInvited = eventType<AccountInvited>('AccountInvited', { about: 'reference', secrets: ['signInName'] })
