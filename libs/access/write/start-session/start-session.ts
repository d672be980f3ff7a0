import { Command, type Slice } from '@ledger/kernel'
import type { AccountEvent, SessionStarted } from '../../events/index.js'
import { account, type Account } from '../account.js'
import { recoveryCodeSpent, theCodeIsNew, type Proof } from '../proof.js'
import { theyAreNotSuspended } from '../rules.js'

/** A person signs in. That they are who they say has been seen before; the session gets the new id. */
export class StartSession extends Command<StartSessionData> {}

export type StartSessionData = Omit<SessionStarted['data'], 'sessionId'> & Proof

export const startSession: Slice<StartSessionData, Account, AccountEvent, object> = {
  name: 'start-session',
  category: 'account',
  creates: true,
  id: ({ personId }) => personId,
  evolution: account,
  decide: ({ recoveryCode, ...session }, state, _, { newId }) => {
    const proof = { codeStep: session.codeStep, recoveryCode }
    return (
      theyAreNotSuspended(state) ??
      theCodeIsNew(state, proof) ?? [
        ...recoveryCodeSpent(session.personId, proof),
        { type: 'SessionStarted', data: { ...session, sessionId: newId } },
      ]
    )
  },
}
