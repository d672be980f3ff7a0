import { Command, type Slice } from '@ledger/kernel'
import type { AccountEvent, PasswordSet } from '../../events/index.js'
import { account, endOfSessions, type Account } from '../account.js'
import { recoveryCodeSpent, theCodeIsNew, type Proof } from '../proof.js'
import { theyHaveCredentials } from '../rules.js'

/** A person sets another password, having shown once more who they are; their other sessions end. */
export class ChangePassword extends Command<ChangePasswordData> {}

export type ChangePasswordData = PasswordSet['data'] &
  Proof & {
    /** The session they ask from, which goes on. */
    readonly sessionId: string
  }

export const changePassword: Slice<ChangePasswordData, Account, AccountEvent, object> = {
  name: 'change-password',
  category: 'account',
  id: ({ personId }) => personId,
  evolution: account,
  decide: ({ personId, verifier, codeStep, recoveryCode, sessionId }, state, _, { today }) =>
    theyHaveCredentials(state) ??
    theCodeIsNew(state, { codeStep, recoveryCode }) ?? [
      ...recoveryCodeSpent(personId, { codeStep, recoveryCode }),
      { type: 'PasswordSet', data: { personId, verifier, codeStep } },
      ...endOfSessions(personId, state, { today, why: 'credential-changed', except: sessionId }),
    ],
}
