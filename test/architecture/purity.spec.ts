import { spawnSync } from 'node:child_process'
import { join, relative } from 'node:path'
import { plantedTree, root } from './planted-tree.js'

interface Linted {
  readonly filePath: string
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string }[]
}

const lint = (folder: string, rules = 'eslint.config.mjs'): readonly Linted[] => {
  const program = join(root, 'node_modules/eslint/bin/eslint.js')
  const config = join(root, '.config', rules)
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [program, '--config', config, '--format', 'json', '--no-error-on-unmatched-pattern', 'apps', 'libs', 'test'],
    {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 256 * 1024 * 1024,
    },
  )
  if (!stdout) throw new Error(`ESLint said nothing on stdout: ${stderr}`)
  return JSON.parse(stdout) as readonly Linted[]
}

const planted: readonly (readonly [rule: string, source: string])[] = [
  ['ledger/no-clock', 'export const a = Date.now()'],
  ['ledger/no-clock', 'export const a = new Date()'],
  ['ledger/no-clock', 'export const a = Date()'],
  ['ledger/no-clock', 'export const a = performance.timeOrigin'],
  ['ledger/no-clock', 'setTimeout(() => undefined, 1)'],
  ['ledger/no-clock', "import { DateTime } from 'luxon'\nexport const a = DateTime.now()"],
  ['ledger/no-clock', "import { DateTime } from 'luxon'\nexport const a = DateTime.local()"],
  ['ledger/no-clock', "export { setTimeout } from 'node:timers/promises'"],
  ['ledger/no-randomness', 'export const a = Math.random()'],
  ['ledger/no-randomness', 'export const a = crypto.randomUUID()'],
  ['ledger/no-randomness', "import { randomBytes } from 'node:crypto'\nexport const a = randomBytes(4)"],
  ['ledger/no-randomness', "export { v4 } from 'uuid'"],
  ['ledger/no-environment', "export const a = process.env['HOME']"],
  ['ledger/no-environment', "export const a = globalThis['process']"],
  ['ledger/no-environment', "export { readFileSync } from 'node:fs'"],
  ['ledger/no-environment', "export { readFileSync } from 'fs'"],
  ['ledger/no-environment', "export const a = () => import('node:os')"],
  ['ledger/no-environment', 'export const a = import.meta.url'],
  ['@typescript-eslint/no-explicit-any', 'export const a = (value: any) => String(value)'],
  ['@typescript-eslint/no-unused-vars', 'const a = 1'],
  ['@typescript-eslint/no-floating-promises', 'export const a = async () => 1\na()'],
  [
    '@typescript-eslint/switch-exhaustiveness-check',
    "export const a = (b: 'c' | 'd') => {\n  switch (b) {\n    case 'c':\n      return 1\n  }\n}",
  ],
  ['ledger/plain-names', 'export class ActionService {}'],
  ['ledger/plain-names', 'export interface HTTPInfo {\n  readonly a: 1\n}'],
]

const innocent: Readonly<Record<string, string>> = {
  'libs/kernel/ids.ts': "import { createHash } from 'node:crypto'\nexport const a = createHash('sha256')",
  'libs/actions/write/fine/fine.ts':
    "import { DateTime } from 'luxon'\nexport const day = (date: string) => [new Date(date), DateTime.fromISO(date)]\nexport const database = { process: 1 }.process",
  'libs/actions/write/fine/fine.spec.ts': 'export const a = Math.random()',
  'apps/server/clock.ts': 'export const clock = () => new Date().toISOString()',
}

const folders = ['events', 'write/a', 'read/a', 'automation']
const cases = planted.map(([rule, source], place) => [rule, source, `libs/actions/${folders[place % 4]}/a${place}.ts`] as const)

describe('the code', () => {
  const tree = plantedTree({
    ...innocent,
    ...Object.fromEntries(cases.map(([, source, file]) => [file, source])),
    'libs/kernel/hash.ts': "export { randomBytes } from 'node:crypto'",
    'libs/actions/write/action-utils/a.ts': 'export {}',
    'libs/actions/read/helpers.ts': 'export {}',
  })
  let caught: readonly Linted[]
  beforeAll(() => (caught = lint(tree)), 60_000)
  const rulesBrokenIn = (file: string) =>
    caught.filter(({ filePath }) => relative(tree, filePath) === file).flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId))

  test.each(cases)('%s catches %j', (rule, _source, file) => expect(rulesBrokenIn(file)).toContain(rule))

  test('file and folder names are plain', () => {
    expect(rulesBrokenIn('libs/actions/write/action-utils/a.ts')).toEqual(['ledger/plain-names'])
    expect(rulesBrokenIn('libs/actions/read/helpers.ts')).toEqual(['ledger/plain-names'])
  })

  test('the kernel may hash, and do no more', () => expect(rulesBrokenIn('libs/kernel/hash.ts')).toContain('ledger/no-environment'))

  test.each(Object.keys(innocent))('nothing is wrong with %s', (file) => expect(rulesBrokenIn(file)).toEqual([]))

  // Those that ask for types are caught above, and asked of the whole tree by `npm run lint`.
  test('of this tree keeps to the rules', () => {
    const found = lint(root, 'eslint/untyped.mjs').flatMap(({ filePath, messages }) =>
      messages.map(({ message }) => `${relative(root, filePath)}: ${message}`),
    )
    expect(found).toEqual([])
  })
})
