import { Command, type Slice } from '@ledger/kernel'
import type { AccountEvent, RecoveryCodesMade } from '../../events/index.js'
import { account, type Account } from '../account.js'
import { theCodeIsNew, type Proof } from '../proof.js'
import { theyHaveCredentials } from '../rules.js'

/** A person has new recovery codes made, having shown once more who they are. One of the old ones shows it too: all of them end. */
export class MakeRecoveryCodes extends Command<MakeRecoveryCodesData> {}

export type MakeRecoveryCodesData = RecoveryCodesMade['data'] & Proof

export const makeRecoveryCodes: Slice<MakeRecoveryCodesData, Account, AccountEvent, object> = {
  name: 'make-recovery-codes',
  category: 'account',
  id: ({ personId }) => personId,
  evolution: account,
  decide: ({ recoveryCode, ...made }, state) =>
    theyHaveCredentials(state) ??
    theCodeIsNew(state, { codeStep: made.codeStep, recoveryCode }) ?? [{ type: 'RecoveryCodesMade', data: made }],
}
