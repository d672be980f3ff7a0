import { Command, type Slice } from '@ledger/kernel'
import type { ProviderLinkEvent, ProviderUnlinked } from '../../events/index.js'
import { providerLink, type ProviderLink } from '../provider-link.js'

/** A person is to sign in through the provider no more. */
export class UnlinkProvider extends Command<UnlinkProviderData> {}

export type UnlinkProviderData = ProviderUnlinked['data']

export const unlinkProvider: Slice<UnlinkProviderData, ProviderLink, ProviderLinkEvent, object> = {
  name: 'unlink-provider',
  category: 'openid',
  id: ({ providerSubject }) => providerSubject,
  evolution: providerLink,
  decide: (command, { personId }) => (personId === command.personId ? [{ type: 'ProviderUnlinked', data: command }] : []),
}
