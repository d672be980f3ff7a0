import { EncryptJWT, errors, jwtDecrypt } from 'jose'

/** What the browser holds, sealed: whose session it is, and when it was last used. */
export interface HeldSession {
  readonly partnership: string
  readonly personId: string
  readonly sessionId: string
  /** Seconds since 1970 at which it was sealed; no more than a minute after its last use. */
  readonly usedAt: number
}

const AUDIENCE = 'lessons-ledger session'

/** Sealed under a key (AES-256-GCM), good until an instant in seconds since 1970. */
export const sealSession = ({ partnership, personId, sessionId, usedAt }: HeldSession, expires: number, key: Uint8Array): Promise<string> =>
  new EncryptJWT({ p: partnership, u: personId, s: sessionId })
    .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
    .setAudience(AUDIENCE)
    .setIssuedAt(usedAt)
    .setExpirationTime(expires)
    .encrypt(key)

/** What was sealed; nothing where it was not sealed here, was changed, or is over. */
export const openSealedSession = async (sealed: string, key: Uint8Array): Promise<HeldSession | null> => {
  try {
    const { payload } = await jwtDecrypt(sealed, key, {
      ...{ audience: AUDIENCE, keyManagementAlgorithms: ['dir'], contentEncryptionAlgorithms: ['A256GCM'] },
      ...{ requiredClaims: ['exp', 'iat'], currentDate: new Date(Date.now()) },
    })
    const { p: partnership, u: personId, s: sessionId, iat: usedAt } = payload
    if (typeof partnership !== 'string' || typeof personId !== 'string' || typeof sessionId !== 'string' || usedAt === undefined)
      return null
    return { partnership, personId, sessionId, usedAt }
  } catch (error) {
    if (error instanceof errors.JOSEError) return null
    throw error
  }
}
