import { Command, type Slice } from '@ledger/kernel'
import type { AccountEvent, PersonSuspended } from '../../events/index.js'
import { account, endOfSessions, type Account } from '../account.js'
import { somebodyAdministers, type OthersAdministering } from '../rules.js'

/** A person is kept from signing in, and their sessions end. Also before they ever signed in. */
export class SuspendPerson extends Command<SuspendPersonData> {}

export type SuspendPersonData = PersonSuspended['data']

export const suspendPerson: Slice<SuspendPersonData, Account, AccountEvent, OthersAdministering> = {
  name: 'suspend-person',
  category: 'account',
  creates: true,
  id: ({ personId }) => personId,
  evolution: account,
  decide: (command, state, facts, { today }) =>
    state.suspended
      ? []
      : (somebodyAdministers(state, facts) ?? [
          { type: 'PersonSuspended', data: command },
          ...endOfSessions(command.personId, state, { today, why: 'suspended' }),
        ]),
}
