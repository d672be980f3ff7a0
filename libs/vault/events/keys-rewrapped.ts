import { eventType, type DomainEvent } from '@ledger/kernel'

/** Every surviving key was put under a new master key. */
export type KeysRewrapped = DomainEvent<
  'KeysRewrapped',
  {
    /** Erasures that were completed before: no key of theirs was ever under the new master key. */
    readonly erasureIds: readonly string[]
  }
>

export const keysRewrapped = eventType<KeysRewrapped>('KeysRewrapped', { about: 'reference' })
