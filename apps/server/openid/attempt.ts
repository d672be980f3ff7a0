import { createHash, randomBytes } from 'node:crypto'
import { CompactEncrypt, compactDecrypt, errors } from 'jose'

/** Milliseconds within which an attempt to sign in must come back. */
export const ATTEMPT_LASTS = 10 * 60_000

/** Somebody on their way to the provider and back. Their browser holds it, sealed; the provider sees only what it must. */
export interface Attempt {
  /** Comes back with the answer, and says to which attempt it belongs. */
  readonly state: string
  /** Comes back inside the token, so that a token made for another attempt is none. */
  readonly nonce: string
  /** The proof that whoever brings the code is whoever asked for it (PKCE). */
  readonly verifier: string
  /** Where on this site they wanted to go. */
  readonly page: string
  /** Milliseconds since 1970. */
  readonly until: number
  /** Whom they have proved to be here, and want the provider's account to stand for. */
  readonly linking: Linking | null
}

export interface Linking {
  readonly partnership: string
  readonly personId: string
  /** Of the code they proved it with: it is used up when they come back, and no other. */
  readonly codeHash: string
}

const secret = (): string => randomBytes(32).toString('base64url')

export const newAttempt = (page: string, now: number, linking: Linking | null = null): Attempt => ({
  ...{ state: secret(), nonce: secret(), verifier: secret() },
  ...{ page, until: now + ATTEMPT_LASTS, linking },
})

/** Milliseconds since 1970. */
export const begunAt = ({ until }: Attempt): number => until - ATTEMPT_LASTS

/** The cookie of an attempt: each has its own, so that two windows do not overwrite each other's. */
export const cookieOfAttempt = (state: string): string => `openid-${createHash('sha256').update(state).digest('hex').slice(0, 16)}`

export const isCookieOfAttempt = (name: string): boolean => /^(__Host-)?openid-[0-9a-f]{16}$/.test(name)

const HEADER = { alg: 'dir', enc: 'A256GCM', typ: 'openid-attempt' } as const

export const sealAttempt = (attempt: Attempt, key: Uint8Array): Promise<string> =>
  new CompactEncrypt(Buffer.from(JSON.stringify(attempt))).setProtectedHeader(HEADER).encrypt(key)

/** What was sealed; null where it was not sealed here as an attempt. */
export const openAttempt = async (sealed: string, key: Uint8Array): Promise<Attempt | null> => {
  try {
    const { plaintext, protectedHeader } = await compactDecrypt(sealed, key, {
      ...{ keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] },
    })
    return protectedHeader.typ === HEADER.typ ? (JSON.parse(Buffer.from(plaintext).toString()) as Attempt) : null
  } catch (error) {
    if (error instanceof errors.JOSEError) return null
    throw error
  }
}
