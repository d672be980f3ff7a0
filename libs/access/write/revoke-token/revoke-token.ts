import { Command, type Slice } from '@ledger/kernel'
import type { AccountEvent, TokenRevoked } from '../../events/index.js'
import { account, type Account } from '../account.js'

/** A token is taken back, by the person or an administrator. */
export class RevokeToken extends Command<RevokeTokenData> {}

export type RevokeTokenData = TokenRevoked['data']

export const revokeToken: Slice<RevokeTokenData, Account, AccountEvent, object> = {
  name: 'revoke-token',
  category: 'account',
  id: ({ personId }) => personId,
  evolution: account,
  decide: (command, { tokens }) => (tokens.has(command.tokenId) ? [{ type: 'TokenRevoked', data: command }] : []),
}
