import { Command, type PersonalSecret, type Slice } from '@ledger/kernel'
import type { AccountEvent } from '../../events/index.js'
import { account, endOfSessions, endOfTokens, type Account } from '../account.js'
import { theInvitationHolds, theyAreNotSuspended } from '../rules.js'

/** A person sets a password and a second factor with the code of their invitation: all of it or nothing. What was open before ends. */
export class AcceptInvitation extends Command<AcceptInvitationData> {}

export interface AcceptInvitationData {
  readonly personId: string
  readonly codeHash: string
  /** The instant, in ISO 8601, at which they do. */
  readonly at: string
  readonly verifier: PersonalSecret
  readonly key: PersonalSecret
  readonly codeStep: number
  readonly recoveryCodes: { readonly count: number; readonly hashes: PersonalSecret }
}

export const acceptInvitation: Slice<AcceptInvitationData, Account, AccountEvent, object> = {
  name: 'accept-invitation',
  category: 'account',
  id: ({ personId }) => personId,
  evolution: account,
  decide: (command, state, _, { today }) => {
    const { personId, verifier, key, codeStep, recoveryCodes } = command
    return (
      theInvitationHolds(state, command) ??
      theyAreNotSuspended(state) ?? [
        { type: 'PasswordSet', data: { personId, verifier, codeStep: null } },
        { type: 'SecondFactorSet', data: { personId, key, codeStep } },
        { type: 'RecoveryCodesMade', data: { personId, ...recoveryCodes, codeStep: null } },
        ...endOfSessions(personId, state, { today, why: 'credential-changed' }),
        ...endOfTokens(personId, state),
      ]
    )
  },
}
