import type { LedgerKeys } from '@ledger/event-store'
import { derivedKey } from './derived-key.js'
import { keyedHash } from './keyed-hash.js'

/** As sign-in names are compared: `Jo.Heath@Example.org ` and `jo.heath@example.org` are one. */
export const normalizedSignInName = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase().normalize('NFKC')

/** Between 3 and 200 characters that can be seen, with no space among them. */
export const isSignInName = (normalized: string): boolean => /^[^\s\p{C}]{3,200}$/u.test(normalized)

/** By which a name is found without being kept. */
export const signInNameHash = (normalized: string, keys: Pick<LedgerKeys, 'commandKey'>): string =>
  keyedHash(derivedKey(keys, 'sign-in name'), normalized)
