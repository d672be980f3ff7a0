import { Command, type Slice } from '@ledger/kernel'
import type { AccountEvent, WhyEnded } from '../../events/index.js'
import { account, endOfSessions, type Account } from '../account.js'

/** Every session of a person is ended, but perhaps the one it is asked from. */
export class EndSessions extends Command<EndSessionsData> {}

export interface EndSessionsData {
  readonly personId: string
  readonly why: WhyEnded
  readonly except: string | null
}

export const endSessions: Slice<EndSessionsData, Account, AccountEvent, object> = {
  name: 'end-sessions',
  category: 'account',
  id: ({ personId }) => personId,
  evolution: account,
  decide: ({ personId, why, except }, state, _, { today }) => endOfSessions(personId, state, { today, why, except }),
}
