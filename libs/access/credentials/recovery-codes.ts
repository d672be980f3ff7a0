import type { LedgerKeys } from '@ledger/event-store'
import type { PersonalSecret } from '@ledger/kernel'
import { derivedKey } from './derived-key.js'
import { isSameHash, keyedHash } from './keyed-hash.js'
import { newTypedCode, readTypedCode } from './typed-code.js'

const COUNT = 10

export interface RecoveryCodes {
  /** To be shown once. */
  readonly codes: readonly string[]
  readonly kept: { readonly count: number; readonly hashes: PersonalSecret }
}

/** Ten codes of 80 bits: too many to guess, so that a keyed hash is enough to keep of them. */
export const newRecoveryCodes = (personId: string, keys: Pick<LedgerKeys, 'commandKey'>): RecoveryCodes => {
  const codes = Array.from({ length: COUNT }, newTypedCode)
  const hashes = codes.map((code) => hashed(code, personId, keys) ?? '').join(' ')
  return { codes, kept: { count: COUNT, hashes: { secret: hashes } } }
}

/** The place of the code that was typed among those that are kept; null where it is none of them, or was used. */
export const recoveryCodePlace = (
  typed: string,
  { personId, kept }: { readonly personId: string; readonly kept: readonly (string | null)[] },
  keys: Pick<LedgerKeys, 'commandKey'>,
): number | null => {
  const hash = hashed(typed, personId, keys)
  const places = kept.map((one) => one !== null && hash !== null && isSameHash(one, hash))
  return places.includes(true) ? places.indexOf(true) : null
}

const hashed = (typed: string, personId: string, keys: Pick<LedgerKeys, 'commandKey'>): string | null => {
  const code = readTypedCode(typed)
  return code === null ? null : keyedHash(derivedKey(keys, 'recovery code'), personId, code)
}
