import { refuse, type Refusal } from '@ledger/kernel'
import type { Account } from './account.js'

/** How many others administer the partnership, and are not suspended. */
export interface OthersAdministering {
  readonly othersAdministering: number
}

export const theyAreNotSuspended = ({ suspended }: Account): Refusal | undefined => (suspended ? refuse('person-suspended') : undefined)

/** They have set a password and a second factor of this ledger. */
export const theyHaveCredentials = ({ verifier, secondFactor }: Account): Refusal | undefined =>
  verifier === null || secondFactor === null ? refuse('no-password-here') : undefined

/** What was typed is the code of their last invitation, which nobody has used, and still works. */
export const theInvitationHolds = (
  { invitation }: Account,
  { codeHash, at }: { readonly codeHash: string; readonly at: string },
): Refusal | undefined => {
  if (invitation === null || invitation.codeHash !== codeHash) return refuse('not-invited')
  return invitation.expires <= at ? refuse('invitation-expired') : undefined
}

/** Without an administrator nobody could let anybody in, but from the machine itself. */
export const somebodyAdministers = ({ roles }: Account, { othersAdministering }: OthersAdministering): Refusal | undefined =>
  roles.has('administrator') && othersAdministering === 0 ? refuse('last-administrator') : undefined
