import { Command, itIsSaid, type Slice } from '@ledger/kernel'
import type { AccountEvent, RoleGranted } from '../../events/index.js'
import { account, type Account } from '../account.js'

/** A person is given a role. Which roles there are is for whoever asks to know. */
export class GrantRole extends Command<GrantRoleData> {}

export type GrantRoleData = RoleGranted['data']

export const grantRole: Slice<GrantRoleData, Account, AccountEvent, object> = {
  name: 'grant-role',
  category: 'account',
  creates: true,
  id: ({ personId }) => personId,
  evolution: account,
  decide: (command, { roles }) =>
    itIsSaid(command.role, 'role-missing') ?? (roles.has(command.role) ? [] : [{ type: 'RoleGranted', data: command }]),
}
