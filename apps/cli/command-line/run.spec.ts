import { writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { emptyFolder, ledger } from '../test/ledger.js'

const folder = emptyFolder()
const file = (name: string, text: string): string => {
  const path = join(dirname(folder), name)
  writeFileSync(path, text)
  return path
}

it('explains itself', async () => {
  const overview = await ledger('--help')
  expect(overview).toMatchObject({ code: 0, err: '' })
  for (const name of ['import', 'status', 'history', 'serve', 'demo']) {
    expect(overview.out).toContain(`ledger ${name}`)
    const help = await ledger(name, '--help')
    expect(help).toMatchObject({ code: 0, err: '' })
    expect(help.out).toContain('--data DIR')
  }
}, 60_000)

it.each([
  [[]],
  [['stauts']],
  [['status', '--jsno']],
  [['status', '--as-at', '2026-02-30']],
  [['status', '--basis', 'guessed']],
  [['status', 'stockport']],
  [['history']],
  [['import']],
  [['import', 'a.json', '--known-to', 'May']],
  [['serve', '--port', 'web']],
  [['demo', '--today', '2199-01-01', '--data', folder]],
])('answers 2 to wrong use: %j', async (argv) => {
  const { code, out, err } = await ledger(...argv)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).not.toBe('')
})

it.each([
  [['status', '--json', '--data', folder], 'There is no ledger in'],
  [['history', 'EX-WREN', '--data', folder], 'There is no ledger in'],
  [['import', 'no-such-file.json', '--data', folder], 'There is no file no-such-file.json'],
])('answers 1 to what cannot be done: %j', async (argv, says) => {
  const { code, out, err } = await ledger(...argv)
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toContain(says)
})

it('records nothing of a file that is not what it claims to be', async () => {
  const { code, out } = await ledger('import', file('wrong.json', '{ "format": "lessons-ledger/reviews/1" '), '--data', folder)
  expect(code).toBe(1)
  expect(out).toContain('Nothing was recorded')
})

it('puts no demonstration into a ledger that is none', async () => {
  const { code, err } = await ledger('demo', '--no-serve', '--data', folder)
  expect(code).toBe(1)
  expect(err).toContain('is not a demonstration')
})
