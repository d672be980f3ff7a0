import { Secret, TOTP } from 'otpauth'

const SECONDS = 30
/** Codes of the half minute before and after count too: clocks differ. */
const WINDOW = 1
const ISSUER = 'Lessons Ledger'

const totpOf = (key: string, label = ''): TOTP =>
  new TOTP({ issuer: ISSUER, label, algorithm: 'SHA1', digits: 6, period: SECONDS, secret: Secret.fromBase32(key) })

/** 160 bits in base 32, as RFC 4226 recommends. */
export const newSecondFactorKey = (): string => new Secret({ size: 20 }).base32

/** What an app reads from the picture: `otpauth://totp/…`. */
export const secondFactorAddress = (key: string, label: string): string => totpOf(key, label).toString()

/** The key as people type it: in groups of four. */
export const keyInGroups = (key: string): string => key.match(/.{1,4}/g)?.join(' ') ?? key

/**
 * The half minute, counted from 1970, whose code this is; null where it is none of now.
 * @param at milliseconds since 1970
 */
export const codeStepOf = (code: string, key: string, at: number): number | null => {
  const digits = code.normalize('NFKC').replace(/\s/g, '')
  if (!/^\d{6}$/.test(digits)) return null
  const delta = totpOf(key).validate({ token: digits, timestamp: at, window: WINDOW })
  return delta === null ? null : Math.floor(at / 1000 / SECONDS) + delta
}
