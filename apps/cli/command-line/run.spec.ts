import { existsSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { stockportFile } from '../demo/stockport/stockport-file.js'
import { emptyFolder, ledger } from '../test/ledger.js'
import { run } from './run.js'

const folder = emptyFolder()
const file = (name: string, text: string): string => {
  const path = join(dirname(folder), name)
  writeFileSync(path, text)
  return path
}

/** The same as the command, in this process. */
const said = async (...argv: readonly string[]) => {
  const [out, err]: [string[], string[]] = [[], []]
  const terminal = { out: (text: string) => void out.push(text), err: (text: string) => void err.push(text), live: false }
  const code = await run(argv, { environment: {}, clock: () => '2026-11-22T12:00:00.000Z', terminal })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

it('explains itself', async () => {
  const overview = await said('--help')
  expect(overview).toMatchObject({ code: 0, err: '' })
  for (const name of ['import', 'status', 'history', 'serve', 'demo', 'verify', 'backup', 'restore']) {
    expect(overview.out).toContain(`ledger ${name}`)
    const help = await said(name, '--help')
    expect(help).toMatchObject({ code: 0, err: '' })
    expect(help.out).toContain('--data DIR')
  }
})

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
  [['demo', '--today', 'tomorrow']],
  [['demo', '--no-serve', '--today', '2026-11-23', '--data', folder]],
])('answers 2 to wrong use: %j', async (argv) => {
  const { code, out, err } = await said(...argv)
  expect({ code, out }).toEqual({ code: 2, out: '' })
  expect(err).not.toBe('')
})

it.each([
  [['status', '--json', '--data', folder], 'There is no ledger in'],
  [['history', 'EX-WREN', '--data', folder], 'There is no ledger in'],
  [['import', 'no-such-file.json', '--data', folder], 'There is no file no-such-file.json'],
])('answers 1 to what cannot be done: %j', async (argv, says) => {
  const { code, out, err } = await said(...argv)
  expect({ code, out }).toEqual({ code: 1, out: '' })
  expect(err).toContain(says)
})

describe('as a process of its own', () => {
  it('answers 0, 1 and 2', async () => {
    expect(await ledger('status', '--help')).toMatchObject({ code: 0, err: '' })
    expect(await ledger('status', '--json', '--data', emptyFolder())).toMatchObject({ code: 1, out: '' })
    expect(await ledger('status', '--jsno')).toMatchObject({ code: 2, out: '' })
  })

  it('records nothing of a file that is not what it claims to be', async () => {
    const { code, out, err } = await ledger('import', file('wrong.json', '{ "format": "lessons-ledger/reviews/1" '), '--data', folder)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('Nothing was recorded')
    expect(existsSync(folder)).toBe(false)
  })

  it('refuses a day that lies ahead', async () => {
    expect(await ledger('import', stockportFile, '--data', folder)).toMatchObject({ code: 0 })
    const { code, out, err } = await ledger('status', '--as-at', '2999-01-01', '--data', folder)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('--as-at 2999-01-01 lies ahead: today is ')
  })

  it('puts no demonstration among files that are none of its own', async () => {
    const strangers = dirname(file('a-letter.txt', 'Dear colleague'))
    const { code, err } = await ledger('demo', '--no-serve', '--data', strangers)
    expect(code).toBe(1)
    expect(err).toContain('holds files that are no demonstration')
    expect(existsSync(join(strangers, 'ledger.db'))).toBe(false)
  })

  it('puts no demonstration into a ledger that is none', async () => {
    expect(await ledger('import', stockportFile, '--data', folder)).toMatchObject({ code: 0 })
    const { code, err } = await ledger('demo', '--no-serve', '--data', folder)
    expect(code).toBe(1)
    expect(err).toContain('is not a demonstration')
  })
})
