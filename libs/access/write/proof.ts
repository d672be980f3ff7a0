import { refuse, type Refusal } from '@ledger/kernel'
import type { AccountEvent } from '../events/index.js'
import type { Account } from './account.js'

/** By which code, besides the password, a person showed who they are; each counts once. Neither, where their organisation says who they are. */
export interface Proof {
  /** The half minute of a code that their app made. */
  readonly codeStep: number | null
  /** The place of a recovery code among those that were made last. */
  readonly recoveryCode: number | null
}

/** No code of an app counts that is as old as one that was used, and no recovery code that was used. */
export const theCodeIsNew = ({ lastCodeStep, recoveryCodes }: Account, { codeStep, recoveryCode }: Proof): Refusal | undefined =>
  (codeStep !== null && codeStep <= lastCodeStep) || (recoveryCode !== null && (recoveryCodes[recoveryCode] ?? null) === null)
    ? refuse('code-already-used')
    : undefined

/** That a recovery code was used, where one was. */
export const recoveryCodeSpent = (personId: string, { recoveryCode }: Proof): readonly AccountEvent[] =>
  recoveryCode === null ? [] : [{ type: 'RecoveryCodeUsed', data: { personId, place: recoveryCode } }]
