import { hkdfSync } from 'node:crypto'
import type { LedgerKeys } from '@ledger/event-store'

/** What keys of signing in are for. Each has a key of its own, the same in every process of the ledger. */
export type KeyPurpose =
  'session' | 'signing in' | 'form' | 'provider' | 'attempt' | 'sign-in name' | 'invitation' | 'recovery code' | 'token' | 'attempts'

/** 32 bytes made from the ledger's command key, by HKDF with SHA-256. */
export const derivedKey = ({ commandKey }: Pick<LedgerKeys, 'commandKey'>, purpose: KeyPurpose): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', commandKey, new Uint8Array(0), `lessons-ledger access 1: ${purpose}`, 32))
