import { Command, refuse, type Slice } from '@ledger/kernel'
import type { AccountEvent, SessionStarted } from '../../events/index.js'
import { account, type Account } from '../account.js'

/** A person signs in. That they are who they say has been seen before; the session gets the new id. */
export class StartSession extends Command<StartSessionData> {}

export type StartSessionData = Omit<SessionStarted['data'], 'sessionId'>

export const startSession: Slice<StartSessionData, Account, AccountEvent, object> = {
  name: 'start-session',
  category: 'account',
  creates: true,
  id: ({ personId }) => personId,
  evolution: account,
  decide: (command, { suspended }, _, { newId }) =>
    suspended ? refuse('person-suspended') : [{ type: 'SessionStarted', data: { ...command, sessionId: newId } }],
}
