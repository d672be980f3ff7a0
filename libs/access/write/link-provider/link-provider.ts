import { Command, refuse, type Slice } from '@ledger/kernel'
import type { ProviderLinked, ProviderLinkEvent } from '../../events/index.js'
import { providerLink, type ProviderLink } from '../provider-link.js'

/** A person who has proved who they are here and at the provider signs in through the provider from now on. An e-mail address proves neither. */
export class LinkProvider extends Command<LinkProviderData> {}

export type LinkProviderData = ProviderLinked['data']

export const linkProvider: Slice<LinkProviderData, ProviderLink, ProviderLinkEvent, object> = {
  name: 'link-provider',
  category: 'openid',
  creates: true,
  id: ({ providerSubject }) => providerSubject,
  evolution: providerLink,
  decide: (command, { personId }) => {
    if (personId !== null && personId !== command.personId) return refuse('linked-to-another')
    return personId === null ? [{ type: 'ProviderLinked', data: command }] : []
  },
}
