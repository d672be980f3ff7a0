import { Command, itIsSaid, type Slice } from '@ledger/kernel'
import type { AccountEvent, AccountInvited } from '../../events/index.js'
import { account, type Account } from '../account.js'
import { theyAreNotSuspended } from '../rules.js'

/** Somebody gives a person a code with which they may set a password here, for the first time or because the old one is lost. */
export class InvitePerson extends Command<InvitePersonData> {}

export type InvitePersonData = AccountInvited['data']

export const invitePerson: Slice<InvitePersonData, Account, AccountEvent, object> = {
  name: 'invite-person',
  category: 'account',
  creates: true,
  id: ({ personId }) => personId,
  evolution: account,
  decide: (command, state) =>
    itIsSaid(command.signInName.secret, 'sign-in-name-missing') ??
    theyAreNotSuspended(state) ?? [{ type: 'AccountInvited', data: command }],
}
