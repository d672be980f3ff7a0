import type { LedgerKeys } from '@ledger/event-store'
import { derivedKey } from './derived-key.js'
import { keyedHash } from './keyed-hash.js'
import { readTypedCode } from './typed-code.js'

export { newTypedCode as newInvitationCode } from './typed-code.js'

/** What is kept of an invitation's code; nothing where what was typed can be none. */
export const invitationCodeHash = (typed: string, personId: string, keys: Pick<LedgerKeys, 'commandKey'>): string | null => {
  const code = readTypedCode(typed)
  return code === null ? null : keyedHash(derivedKey(keys, 'invitation'), personId, code)
}
