import { never, type Evolution, type Told } from '@ledger/kernel'
import { providerLinkEvents, type ProviderLinkEvent } from '../events/index.js'

/** Who signs in under one name at one provider. The stream is named after it, so that in a partnership it stands for one person at a time. */
export interface ProviderLink {
  readonly personId: string | null
}

const evolve = (_: ProviderLink, event: Told<ProviderLinkEvent>): ProviderLink => {
  switch (event.type) {
    case 'ProviderLinked':
      return { personId: event.data.personId }
    case 'ProviderUnlinked':
      return { personId: null }
    default:
      return never(event)
  }
}

export const providerLink: Evolution<ProviderLink, ProviderLinkEvent> = {
  ...{ initialState: { personId: null }, evolve, types: providerLinkEvents },
}
