import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { plantedTree, root } from './planted-tree.js'

interface Violation {
  readonly from: string
  readonly rule: { readonly name: string }
}

const config = join(root, '.config/dependency-cruiser.cjs')
const { forbidden } = createRequire(__filename)(config) as {
  forbidden: readonly { readonly name: string; readonly from: { readonly path?: string } }[]
}

const violations = (folder: string): readonly Violation[] => {
  const program = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const { stdout, stderr } = spawnSync(process.execPath, [program, '--config', config, '--output-type', 'json', 'apps', 'libs', 'test'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  })
  if (!stdout) throw new Error(`dependency-cruiser said nothing on stdout: ${stderr}`)
  return (JSON.parse(stdout) as { summary: { violations: readonly Violation[] } }).summary.violations
}

const planted: readonly (readonly [rule: string, file: string, source: string])[] = [
  ['siblings-only-upwards', 'libs/reviews/read/a/a.ts', "export * from '@ledger/actions/contract'"],
  ['siblings-only-upwards', 'libs/kernel/a.ts', "export type { Stored } from '@ledger/event-store'"],
  ['siblings-only-upwards', 'libs/audits/read/a/a.ts', "export * from '../../../assurance/contract.js'"],
  ['siblings-only-upwards', 'libs/learning/read/b/b.ts', "export * from '@ledger/server'"],
  ['libraries-know-no-app', 'libs/imports/a.ts', "export * from '@ledger/server'"],
  ['events-know-only-the-kernel', 'libs/actions/events/a.ts', "export * from '@ledger/recommendations/contract'"],
  ['events-know-only-the-kernel', 'libs/actions/events/b.ts', "export * from '../contract.js'"],
  ['write-knows-only-its-events-and-the-kernel', 'libs/actions/write/a/a.ts', "export * from '@ledger/event-store'"],
  ['write-knows-only-its-events-and-the-kernel', 'libs/actions/write/b/b.ts', "export { createHash } from 'node:crypto'"],
  ['write-knows-only-its-events-and-the-kernel', 'libs/actions/write/c/c.ts', "export { Injectable } from '@nestjs/common'"],
  ['write-knows-only-its-events-and-the-kernel', 'libs/actions/write/d/d.ts', "export * from '@ledger/reviews/contract'"],
  ['write-knows-only-its-events-and-the-kernel', 'libs/actions/write/e/e.ts', "export * from '../../read/a/a.js'"],
  ['siblings-only-through-the-contract', 'libs/actions/read/a/a.ts', "export * from '@ledger/reviews'"],
  ['siblings-only-through-the-contract', 'libs/actions/read/b/b.ts', "export * from '../../../reviews/events/a.js'"],
  ['infrastructure-only-through-its-index', 'libs/actions/read/c/c.ts', "export * from '../../../kernel/ids.js'"],
  ['apps-only-through-the-index', 'apps/server/a.ts', "export * from '@ledger/actions/contract'"],
  ['apps-only-through-the-index', 'apps/server/pages/actions/b.page.ts', "export * from '../../../../libs/reviews/events/a.js'"],
  ['adapters-only-where-apps-are-put-together', 'libs/actions/actions.module.ts', "export * from '@ledger/event-store/in-memory'"],
  ['adapters-only-where-apps-are-put-together', 'apps/server/pages/actions/a.page.ts', "export * from '@ledger/event-store/sqlite'"],
  ['nest-only-in-modules-and-apps', 'libs/actions/read/d/d.ts', "export { Injectable } from '@nestjs/common'"],
  ['wiring-only-where-apps-are-put-together', 'libs/audits/read/f/f.ts', "export * from '@ledger/event-store/command-handler'"],
  ['wiring-only-where-apps-are-put-together', 'apps/server/pages/actions/c.page.ts', "export * from '@ledger/reviews/module'"],
  ['threads-load-no-nest', 'libs/reviews/index.ts', "export * from './reviews.module.js'"],
  ['threads-load-no-nest', 'apps/server/projector/projector.ts', "export * from '../session/told.js'"],
  ['no-cycles', 'libs/learning/read/a/a.ts', "export * from './c.js'"],
  ['all-found', 'libs/partnership/read/a/a.ts', "export * from './gone.js'"],
]

const allowed: Readonly<Record<string, string>> = {
  'libs/reviews/events/a.ts': "export { never } from '@ledger/kernel'",
  'libs/kernel/ids.ts': 'export {}',
  'libs/learning/read/a/c.ts': "export * from './a.js'",
  'libs/event-store/sqlite/index.ts': "export * from '../index.js'",
  'libs/event-store/in-memory/index.ts': "export * from '../index.js'",
  'libs/event-store/command-handler/index.ts': "export { CommandHandler } from '@nestjs/cqrs'",
  'libs/actions/write/f/f.ts': "export * from '../../events/c.js'\nexport * from '@ledger/kernel'",
  'libs/actions/events/c.ts': "export * from '@ledger/kernel'",
  'libs/actions/read/e/e.ts':
    "export * from '@ledger/reviews/contract'\nexport * from '@ledger/projections'\nexport * from '../../events/c.js'",
  'libs/reviews/reviews.module.ts': "export { Module } from '@nestjs/common'\nexport * from '@ledger/event-store/command-handler'",
  'apps/server/session/told.ts': "export { Module } from '@nestjs/common'",
  'libs/reviews/read/f/f.spec.ts': "export * from '@ledger/event-store/in-memory'",
  'apps/cli/compose.ts': "export * from '@ledger/event-store/sqlite'\nexport * from '@ledger/actions'\nexport * from '@ledger/server'",
  'apps/server/ledger.module.ts': "export * from '@ledger/reviews/module'",
}

describe('imports', () => {
  const tree = plantedTree({ ...allowed, ...Object.fromEntries(planted.map(([, file, source]) => [file, source])) })
  let caught: readonly Violation[]
  beforeAll(() => (caught = violations(tree)))
  const rulesBrokenIn = (file: string) => caught.filter(({ from }) => from === file).map(({ rule }) => rule.name)

  test.each(planted)('%s is broken by %s', (rule, file) => expect(rulesBrokenIn(file)).toContain(rule))

  test('what is allowed is not caught', () => {
    const innocent = Object.keys(allowed).filter((file) => file !== 'libs/learning/read/a/c.ts')
    expect(innocent.flatMap(rulesBrokenIn)).toEqual([])
  })

  test('every rule has a planted violation', () => {
    expect(new Set(planted.map(([rule]) => rule))).toEqual(new Set(forbidden.map(({ name }) => name)))
  })

  test('have a rule for every library', () => {
    const places = forbidden.flatMap(({ from }) => from.path ?? [])
    expect(readdirSync(join(root, 'libs')).filter((name) => !places.includes(`^libs/${name}/`))).toEqual([])
  })

  test('keep to the rules in this tree', () => expect(violations(root).map(({ rule, from }) => `${rule.name}: ${from}`)).toEqual([]))
})
