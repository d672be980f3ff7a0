import { Command, type Slice } from '@ledger/kernel'
import type { AccountEvent } from '../../events/index.js'
import { account, type Account } from '../account.js'
import { theInvitationHolds, theyAreNotSuspended } from '../rules.js'

/** A person who was invited is about to be linked to a provider: the code proves who they are, once. */
export class UseInvitation extends Command<UseInvitationData> {}

export interface UseInvitationData {
  readonly personId: string
  readonly codeHash: string
  /** The instant, in ISO 8601, at which they do. */
  readonly at: string
}

export const useInvitation: Slice<UseInvitationData, Account, AccountEvent, object> = {
  name: 'use-invitation',
  category: 'account',
  id: ({ personId }) => personId,
  evolution: account,
  decide: (command, state) =>
    theInvitationHolds(state, command) ?? theyAreNotSuspended(state) ?? [{ type: 'InvitationUsed', data: { personId: command.personId } }],
}
