import { Command, itIsSaid, refuse, type Refusal, type Slice } from '@ledger/kernel'
import type { AccountEvent, RoleGranted } from '../../events/index.js'
import { account, type Account } from '../account.js'

/** A person is given a role, one of those that the rule of who may do what knows. */
export class GrantRole extends Command<GrantRoleData> {}

export type GrantRoleData = RoleGranted['data']

interface Facts {
  readonly rolesThereAre: readonly string[]
}

export const grantRole: Slice<GrantRoleData, Account, AccountEvent, Facts> = {
  name: 'grant-role',
  category: 'account',
  creates: true,
  id: ({ personId }) => personId,
  evolution: account,
  decide: (command, { roles }, facts) =>
    itIsSaid(command.role, 'role-missing') ??
    itIsARole(command, facts) ??
    (roles.has(command.role) ? [] : [{ type: 'RoleGranted', data: command }]),
}

const itIsARole = ({ role }: GrantRoleData, { rolesThereAre }: Facts): Refusal | undefined =>
  rolesThereAre.includes(role) ? undefined : refuse('role-unknown', { roles: rolesThereAre.join(', ') })
