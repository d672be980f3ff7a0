import { Command, type Slice } from '@ledger/kernel'
import type { AccountEvent, PersonReinstated } from '../../events/index.js'
import { account, type Account } from '../account.js'

/** A suspended person may sign in again. */
export class ReinstatePerson extends Command<ReinstatePersonData> {}

export type ReinstatePersonData = PersonReinstated['data']

export const reinstatePerson: Slice<ReinstatePersonData, Account, AccountEvent, object> = {
  name: 'reinstate-person',
  category: 'account',
  id: ({ personId }) => personId,
  evolution: account,
  decide: (command, { suspended }) => (suspended ? [{ type: 'PersonReinstated', data: command }] : []),
}
