import { refuse, type Refusal } from '@ledger/kernel'
import type { Account } from './account.js'

export const theyAreNotSuspended = ({ suspended }: Account): Refusal | undefined => (suspended ? refuse('person-suspended') : undefined)

/** They have set a password and a second factor of this ledger. */
export const theyHaveCredentials = ({ verifier, secondFactor }: Account): Refusal | undefined =>
  verifier === null || secondFactor === null ? refuse('no-password-here') : undefined
