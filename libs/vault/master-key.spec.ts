import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { masterKeyFrom } from './master-key.js'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'master-'))))
afterEach(() => rmSync(folder, { recursive: true }))

const KEY = Buffer.alloc(32, 0xab)

describe('the master key', () => {
  it.each([KEY.toString('hex'), KEY.toString('base64'), KEY.toString('base64url'), `${KEY.toString('base64')}\n`])(
    'is read from its setting or from a file, in hexadecimal or base64: %j',
    (text) => {
      expect(masterKeyFrom(folder, { masterKey: text })).toEqual(KEY)
      const file = join(folder, 'elsewhere')
      writeFileSync(file, text)
      expect(masterKeyFrom(folder, { masterKeyFile: file })).toEqual(KEY)
      expect(readdirSync(folder)).toEqual(['elsewhere'])
    },
  )

  it('is made once in the data folder where nothing is said, for its owner alone', () => {
    const made = masterKeyFrom(folder, {})
    expect(made).toHaveLength(32)
    expect(masterKeyFrom(folder, {})).toEqual(made)
    expect(readdirSync(folder)).toEqual(['master.key'])
    expect(statSync(join(folder, 'master.key')).mode & 0o077).toBe(0)
    expect(masterKeyFrom(join(folder, 'another'), {})).not.toEqual(made)
    expect(statSync(join(folder, 'another')).mode & 0o077).toBe(0)
  })

  it.each(['', 'short', 'z'.repeat(64), KEY.subarray(1).toString('base64')])(
    'that is no key is refused by the name of its setting, unsaid: %j',
    (text) => {
      const file = join(folder, 'elsewhere')
      writeFileSync(file, text)
      expect(() => masterKeyFrom(folder, { masterKeyFile: file })).toThrow(/^LEDGER_MASTER_KEY_FILE, .*elsewhere, must hold 32 bytes/)
      if (text === '') return
      expect(() => masterKeyFrom(folder, { masterKey: text })).toThrow(/^LEDGER_MASTER_KEY must hold 32 bytes/)
      expect(() => masterKeyFrom(folder, { masterKey: text })).not.toThrow(text)
    },
  )

  it('is said in one way, not two', () => {
    const both = { masterKey: KEY.toString('hex'), masterKeyFile: 'x' }
    expect(() => masterKeyFrom(folder, both)).toThrow('both set')
  })

  it('is asked for where it is gone, and not made anew for keys that are there', () => {
    expect(() => masterKeyFrom(folder, { masterKeyFile: join(folder, 'gone') })).toThrow(
      /LEDGER_MASTER_KEY_FILE.*cannot be read \(ENOENT\)/,
    )
    writeFileSync(join(folder, 'keys.db'), '')
    expect(() => masterKeyFrom(folder, {})).toThrow('without their master key: put back master.key')
    rmSync(join(folder, 'keys.db'))
    writeFileSync(join(folder, 'ledger.db'), '')
    expect(() => masterKeyFrom(folder, {})).toThrow('put back the keys.db')
    expect(readdirSync(folder)).toEqual(['ledger.db'])
  })

  it('in a file is one line of base64', () => {
    masterKeyFrom(folder, {})
    expect(readFileSync(join(folder, 'master.key'), 'utf8')).toMatch(/^[A-Za-z0-9+/]{43}=\n$/)
  })
})
