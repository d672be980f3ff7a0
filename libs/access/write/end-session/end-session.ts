import { Command, type Slice } from '@ledger/kernel'
import type { AccountEvent, SessionEnded } from '../../events/index.js'
import { account, type Account } from '../account.js'

/** One session is ended: by signing out, or from elsewhere. */
export class EndSession extends Command<EndSessionData> {}

export type EndSessionData = SessionEnded['data']

export const endSession: Slice<EndSessionData, Account, AccountEvent, object> = {
  name: 'end-session',
  category: 'account',
  id: ({ personId }) => personId,
  evolution: account,
  decide: (command, { sessions }) => (sessions.has(command.sessionId) ? [{ type: 'SessionEnded', data: command }] : []),
}
