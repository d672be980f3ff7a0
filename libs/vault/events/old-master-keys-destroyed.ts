import { eventType, type DomainEvent } from '@ledger/kernel'

/** Whoever keeps the master keys says that all but the present one are destroyed, with every copy. */
export type OldMasterKeysDestroyed = DomainEvent<
  'OldMasterKeysDestroyed',
  {
    /** Erasures whose keys no copy, however old, opens any more. */
    readonly erasureIds: readonly string[]
  }
>

export const oldMasterKeysDestroyed = eventType<OldMasterKeysDestroyed>('OldMasterKeysDestroyed', { about: 'reference' })
