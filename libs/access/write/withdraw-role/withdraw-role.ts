import { Command, type Slice } from '@ledger/kernel'
import type { AccountEvent, RoleWithdrawn } from '../../events/index.js'
import { account, type Account } from '../account.js'
import { somebodyAdministers, type OthersAdministering } from '../rules.js'

/** A role is taken back from a person. */
export class WithdrawRole extends Command<WithdrawRoleData> {}

export type WithdrawRoleData = RoleWithdrawn['data']

export const withdrawRole: Slice<WithdrawRoleData, Account, AccountEvent, OthersAdministering> = {
  name: 'withdraw-role',
  category: 'account',
  id: ({ personId }) => personId,
  evolution: account,
  decide: (command, state, facts) => {
    if (!state.roles.has(command.role)) return []
    const refusal = command.role === 'administrator' ? somebodyAdministers(state, facts) : undefined
    return refusal ?? [{ type: 'RoleWithdrawn', data: command }]
  },
}
