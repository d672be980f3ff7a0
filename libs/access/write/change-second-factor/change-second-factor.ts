import { Command, type Slice } from '@ledger/kernel'
import type { AccountEvent, SecondFactorSet } from '../../events/index.js'
import { account, endOfSessions, type Account } from '../account.js'
import { recoveryCodeSpent, theCodeIsNew, type Proof } from '../proof.js'
import { theyHaveCredentials } from '../rules.js'

/** A person links another app that makes codes, having shown once more who they are; their other sessions end. */
export class ChangeSecondFactor extends Command<ChangeSecondFactorData> {}

export type ChangeSecondFactorData = SecondFactorSet['data'] & {
  /** By the app or the recovery codes that they had before. */
  readonly proof: Proof
  /** The session they ask from, which goes on. */
  readonly sessionId: string
}

export const changeSecondFactor: Slice<ChangeSecondFactorData, Account, AccountEvent, object> = {
  name: 'change-second-factor',
  category: 'account',
  id: ({ personId }) => personId,
  evolution: account,
  decide: ({ personId, key, codeStep, proof, sessionId }, state, _, { today }) =>
    theyHaveCredentials(state) ??
    theCodeIsNew(state, proof) ?? [
      ...recoveryCodeSpent(personId, proof),
      { type: 'SecondFactorSet', data: { personId, key, codeStep } },
      ...endOfSessions(personId, state, { today, why: 'credential-changed', except: sessionId }),
    ],
}
