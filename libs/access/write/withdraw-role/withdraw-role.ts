import { Command, type Slice } from '@ledger/kernel'
import type { AccountEvent, RoleWithdrawn } from '../../events/index.js'
import { account, type Account } from '../account.js'

/** A role is taken back from a person. */
export class WithdrawRole extends Command<WithdrawRoleData> {}

export type WithdrawRoleData = RoleWithdrawn['data']

export const withdrawRole: Slice<WithdrawRoleData, Account, AccountEvent, object> = {
  name: 'withdraw-role',
  category: 'account',
  id: ({ personId }) => personId,
  evolution: account,
  decide: (command, { roles }) => (roles.has(command.role) ? [{ type: 'RoleWithdrawn', data: command }] : []),
}
