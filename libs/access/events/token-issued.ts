import { eventType, type DomainEvent, type PersonalText } from '@ledger/kernel'

/** What a personal access token may be used for. */
export type TokenScope = 'read' | 'record'

/** A person made a token, with which a program asks in their name. It was shown once and is kept nowhere. */
export type TokenIssued = DomainEvent<
  'TokenIssued',
  {
    readonly personId: string
    readonly tokenId: string
    /** What the person calls it. */
    readonly label: PersonalText
    /** Of the token, under a key of the ledger. */
    readonly hash: string
    readonly scopes: readonly TokenScope[]
    /** The instant, in ISO 8601, from which it works no more. */
    readonly expires: string
    /** The half minute of the code by which they showed who they are; null where none was asked for. */
    readonly codeStep: number | null
  }
>

export const tokenIssued = eventType<TokenIssued>('TokenIssued', { about: 'reference', texts: ['label'] })
