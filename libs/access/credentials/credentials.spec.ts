import { TOTP } from 'otpauth'
import {
  codeStepOf,
  invitationCodeHash,
  isPassword,
  isSignInName,
  isWeakVerifier,
  newInvitationCode,
  newRecoveryCodes,
  newSecondFactorKey,
  newToken,
  normalizedSignInName,
  passwordTrouble,
  passwordVerifier,
  recoveryCodePlace,
  secondFactorAddress,
  signInNameHash,
  tokenHash,
} from './index.js'

const keys = { commandKey: new Uint8Array(32) }
const other = { commandKey: new Uint8Array(32).fill(1) }

describe('a password', () => {
  it.each([
    ['correct horse battery', null],
    ['zwölf Störche im März', null],
    ['x7!kQ'.repeat(3), null],
    [`${'Löffel Gabel Messer '.repeat(25)}!`, null],
    ['elevenchars', 'too-short'],
    ['a1-'.repeat(200), 'too-long'],
    ['passwordpassword', 'breached'],
    ['Password2024!!!', 'breached'],
    ['dragon1234567890', 'breached'],
    ['1qaz2wsx3edc4rfv', 'breached'],
    ['aaaaaaaaaaaaaaaa', 'repeated'],
    ['abcabcabcabcabc', 'repeated'],
    ['123456789012345', 'repeated'],
    ['abcdefghijklmnop', 'repeated'],
    ['jo.heath@example1', 'about-you'],
    ['Lessons-Ledger-1', 'about-you'],
    ['Exampleshire 2026', 'about-you'],
  ] as const)('%s: %s', (password, trouble) => {
    expect(passwordTrouble(password, ['jo.heath@example.org', 'exampleshire'])).toBe(trouble)
  })

  it('is known again from its verifier, however its letters are composed, and no part of it is', async () => {
    const long = `Störche ${'und Möwen '.repeat(20)}`
    const verifier = await passwordVerifier(long)
    expect(verifier).toMatch(/^\$argon2id\$v=19\$m=19456,(p=1,t=2|t=2,p=1)\$/)
    expect(await isPassword(long.normalize('NFD'), verifier)).toBe(true)
    expect(await isPassword(long.slice(0, -1), verifier)).toBe(false)
    expect(isWeakVerifier(verifier)).toBe(false)
    expect(isWeakVerifier(verifier.replace('m=19456', 'm=4096'))).toBe(true)
  })

  it('is none where there is no verifier, or it was erased', async () => {
    expect(await isPassword('anything at all', null)).toBe(false)
    expect(await isPassword('anything at all', '[erased]')).toBe(false)
  })
})

describe('a code of the second factor', () => {
  const key = newSecondFactorKey()
  const at = 1_780_000_000_000
  const step = Math.floor(at / 30_000)
  const code = (when: number): string => TOTP.generate({ secret: new TOTP({ secret: key }).secret, timestamp: when })

  it('is that of this half minute, or of the one before or after', () => {
    expect([-30_000, 0, 30_000].map((aside) => codeStepOf(code(at + aside), key, at))).toEqual([step - 1, step, step + 1])
    expect(codeStepOf(code(at).replace(/(...)/, '$1 '), key, at)).toBe(step)
  })
  it.each([
    ['of two minutes ago', code(at - 120_000)],
    ['empty', ''],
    ['of five figures', '12345'],
    ['no figures', 'abcdef'],
  ])('is none where it is %s', (_, typed) => expect(codeStepOf(typed, key, at)).toBeNull())
  it('is made as RFC 6238 says', () => {
    expect(codeStepOf('287082', 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', 59_000)).toBe(1)
  })
  it('is linked by an address that apps know', () => {
    expect(secondFactorAddress(key, 'jo@example.org')).toMatch(
      /^otpauth:\/\/totp\/Lessons%20Ledger:jo%40example\.org\?issuer=Lessons%20Ledger&secret=[A-Z2-7]{32}&algorithm=SHA1&digits=6&period=30$/,
    )
  })
})

describe('a recovery code', () => {
  it('is known by its place, however it was typed, until it was used; and is one person’s', () => {
    const { codes, kept } = newRecoveryCodes('P1', keys)
    const hashes = kept.hashes.secret.split(' ')
    expect([codes.length, new Set(codes).size, hashes.length, kept.count]).toEqual([10, 10, 10, 10])
    const typed = (codes[3] ?? '').toLowerCase().replace(/-/g, ' ').replace(/0/g, 'o')
    expect(recoveryCodePlace(typed, { personId: 'P1', kept: hashes }, keys)).toBe(3)
    expect(recoveryCodePlace(typed, { personId: 'P2', kept: hashes }, keys)).toBeNull()
    expect(recoveryCodePlace(typed, { personId: 'P1', kept: hashes }, other)).toBeNull()
    expect(recoveryCodePlace(typed, { personId: 'P1', kept: hashes.map((hash, place) => (place === 3 ? null : hash)) }, keys)).toBeNull()
    expect(recoveryCodePlace('', { personId: 'P1', kept: hashes }, keys)).toBeNull()
  })
})

describe('an invitation', () => {
  it('is known by a hash of its code and person', () => {
    const code = newInvitationCode()
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/)
    const hash = invitationCodeHash(code, 'P1', keys)
    expect(invitationCodeHash(` ${code.toLowerCase()} `, 'P1', keys)).toBe(hash)
    expect(invitationCodeHash(code, 'P2', keys)).not.toBe(hash)
    expect(invitationCodeHash(code.slice(1), 'P1', keys)).toBeNull()
  })
})

describe('a sign-in name', () => {
  it('is one however it is written', () => {
    const names = ['Jo.Heath@Example.org', ' jo.heath@example.org', 'ｊｏ.heath@example.org'].map(normalizedSignInName)
    expect(new Set(names).size).toBe(1)
    expect(signInNameHash(names[0] ?? '', keys)).toMatch(/^[0-9a-f]{64}$/)
    expect(signInNameHash(names[0] ?? '', other)).not.toBe(signInNameHash(names[0] ?? '', keys))
  })
  it.each(['jo', 'jo heath', 'jo\u200bheath', 'x'.repeat(201)])('is none: %j', (name) => {
    expect(isSignInName(normalizedSignInName(name))).toBe(false)
  })
})

describe('a token', () => {
  it('has a sum that tells it from a slip of the pen, and is known by its hash', () => {
    const token = newToken()
    expect(token).toMatch(/^ll_[0-9A-Za-z]{46}$/)
    expect(tokenHash(token, keys)).toMatch(/^[0-9a-f]{64}$/)
    expect(tokenHash(token, other)).not.toBe(tokenHash(token, keys))
    expect(
      tokenHash(
        token.replace(/.$/, (last) => (last === 'x' ? 'y' : 'x')),
        keys,
      ),
    ).toBeNull()
    expect(tokenHash('ll_', keys)).toBeNull()
  })
})
