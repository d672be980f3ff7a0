import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openKeys } from './open-keys.js'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'ledger-'))))
afterEach(() => rmSync(folder, { recursive: true }))

const keysOf = (of: string) => {
  const { saltKey, commandKey, close } = openKeys(of)
  close()
  return [saltKey, commandKey].map((key) => Buffer.from(key).toString('hex'))
}

it('makes two keys of 32 bytes once, and reads them afterwards', () => {
  const first = keysOf(folder)
  expect(first.map(({ length }) => length)).toEqual([64, 64])
  expect(first[0]).not.toBe(first[1])
  expect(keysOf(folder)).toEqual(first)
  expect(keysOf(join(folder, 'another'))).not.toEqual(first)
})

it('gives the same keys to two who open them at once', () => {
  const [one, two] = [openKeys(folder), openKeys(folder)]
  expect(one.saltKey).toEqual(two.saltKey)
  one.close()
  two.close()
})

it('lets only its owner read them', () => {
  openKeys(folder).close()
  expect(statSync(join(folder, 'keys.db')).mode & 0o077).toBe(0)
})

it('lets only its owner into a folder that it makes: the words of a ledger lie there', () => {
  openKeys(join(folder, 'new')).close()
  expect(statSync(join(folder, 'new')).mode & 0o077).toBe(0)
})

it('makes no new keys for a ledger that has lost its own', () => {
  writeFileSync(join(folder, 'ledger.db'), '')
  expect(() => openKeys(folder)).toThrow('put back the keys.db that was kept with it')
})

it('refuses a file that is no database', () => {
  writeFileSync(join(folder, 'keys.db'), 'salt,command\n'.repeat(100))
  expect(() => openKeys(folder)).toThrow('not a database')
})
