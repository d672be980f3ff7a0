import fc from 'fast-check'
import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { settingsFrom, type Variables } from '../settings/settings.js'
import { isReachedFromHereAlone, refuseUnsafeAddress } from './public-address.js'
import { networkOf } from './network-of.js'
import { warningOfKey } from './readable-by-others.js'
import { weaknessOf } from './weak-key.js'

const key = randomBytes(32).toString('base64')
const enough = { HOST: '0.0.0.0', LEDGER_PUBLIC_URL: 'https://ledger.example.org', LEDGER_MASTER_KEY: key, TRUST_PROXY: 'none' }
const base64 = (bytes: readonly number[] | string): string => Buffer.from(bytes as string).toString('base64')

const refused = (variables: Variables): string => {
  try {
    refuseUnsafeAddress(settingsFrom(variables))
    return 'it starts'
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

describe('a site that others reach', () => {
  it('starts with all that makes it safe', () => {
    expect(refused(enough)).toBe('it starts')
    expect(refused({ ...enough, HOST: '127.0.0.1', TRUST_PROXY: '1' })).toBe('it starts')
    expect(refused({ ...enough, HOST: '::', TRUST_PROXY: '10.0.0.0/8' })).toBe('it starts')
  })

  it.each<[string, Variables, RegExp]>([
    ['an address by TLS', { LEDGER_PUBLIC_URL: '' }, /LEDGER_PUBLIC_URL must be the https:/],
    ['an address by TLS: http does not do', { LEDGER_PUBLIC_URL: 'http://127.0.0.1:3000' }, /LEDGER_PUBLIC_URL must be the https:/],
    ['a key that does not lie beside the data', { LEDGER_MASTER_KEY: '' }, /LEDGER_MASTER_KEY or LEDGER_MASTER_KEY_FILE must give/],
    ['the file of its key', { LEDGER_MASTER_KEY: '', LEDGER_MASTER_KEY_FILE: '/none/key' }, /LEDGER_MASTER_KEY_FILE, .*cannot be read/],
    ['whose word about addresses it takes', { TRUST_PROXY: '' }, /TRUST_PROXY must say whose word/],
    ['a key made by chance: of one byte', { LEDGER_MASTER_KEY: 'ab'.repeat(32) }, /was not made by chance/],
    ['a key made by chance: of two halves', { LEDGER_MASTER_KEY: '000102030405060708090a0b0c0d0eff'.repeat(2) }, /was not made by chance/],
    ['a key made by chance: in steps', { LEDGER_MASTER_KEY: base64(Array.from({ length: 32 }, (_, at) => at + 1)) }, /even steps/],
    ['a key made by chance: typed', { LEDGER_MASTER_KEY: base64('Please-change-this-key-to-be-fun') }, /as somebody types/],
    [
      'these where a proxy on this machine makes it public',
      { HOST: '', LEDGER_MASTER_KEY: '' },
      /^LEDGER_PUBLIC_URL=https:\/\/ledger.example.org is open/,
    ],
    ['a way to sign in', { LEDGER_LOCAL_ACCOUNTS: 'no' }, /nobody could sign in/],
  ])('does not start without %s', (_, other, says) => {
    const said = refused({ ...enough, ...other })
    expect(said).toMatch(says)
    expect(said).not.toContain(other['LEDGER_MASTER_KEY'] || key)
  })

  it('is one that listens on, or is known by, an address that is not of this machine', () => {
    expect(refused({})).toBe('it starts')
    expect(refused({ HOST: '0.0.0.0', LEDGER_PUBLISHED: 'on loopback' })).toBe('it starts')
    expect(refused({ LEDGER_PUBLIC_URL: 'http://localhost:3000' })).toBe('it starts')
    expect(isReachedFromHereAlone({ publishedOnLoopback: true, publicUrl: 'https://ledger.example.org' })).toBe(false)
    expect(isReachedFromHereAlone({ publicUrl: 'http://[::1]:3000' })).toBe(true)
  })
})

describe('a master key that others on this machine may read', () => {
  it('is told at the start, with what to do, also where nobody else reaches the site', () => {
    const folder = mkdtempSync(join(tmpdir(), 'ledger-key-'))
    try {
      const file = join(folder, 'master.key')
      expect(warningOfKey({ folder })).toBeNull()
      writeFileSync(file, key, { mode: 0o600 })
      expect(warningOfKey({ folder })).toBeNull()
      chmodSync(file, 0o640)
      expect(warningOfKey({ folder })).toBe(
        `${file} may be read by others on this machine, and opens every word in this ledger: chmod 600 ${file}`,
      )
      expect(warningOfKey({ folder, masterKey: key })).toBeNull()
      expect(warningOfKey({ folder: '/none', masterKeyFile: file })).toContain(`chmod 600 ${file}`)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

describe('an address that is counted', () => {
  it('is a whole network of version 6, which one household has to itself, and one address of version 4', () => {
    expect(networkOf('203.0.113.7')).toBe('203.0.113.7')
    expect(networkOf('::ffff:203.0.113.7')).toBe('203.0.113.7')
    expect(networkOf('2001:db8:1:2:aaaa:bbbb:cccc:dddd')).toBe('2001:db8:1:2::/64')
    expect(networkOf('2001:db8:1:2::1')).toBe('2001:db8:1:2::/64')
    expect(networkOf('2001:db8::1')).toBe('2001:db8:0:0::/64')
    expect(networkOf('::1')).toBe('0:0:0:0::/64')
  })
})

describe('a key made by chance', () => {
  it('is never taken for a weak one', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), () => weaknessOf(randomBytes(32)) === undefined))
  })
})
