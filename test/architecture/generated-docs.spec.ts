import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { plantedTree, root } from './planted-tree.js'

const docs = (...args: readonly string[]) =>
  spawnSync(process.execPath, [join(root, '.config/docs/write.mjs'), ...args], { encoding: 'utf8' }).stdout.trim()

const event = `import { eventType, type DomainEvent, type PersonalText } from '@ledger/kernel'
import type { Part } from './part.js'

/** Something was planned | agreed. */
export type ActionPlanned = DomainEvent<'ActionPlanned', { 
  readonly actionId: string
  /** In their words. */
  readonly text: PersonalText | null
  readonly part: Part
}>

export const actionPlanned = eventType<ActionPlanned>('ActionPlanned', { creates: 'actionId', texts: ['text'] })
`
const slice = `import { Command } from '@ledger/kernel'
export class PlanAction extends Command<object> {}
export const planAction = { decide: () => [{ type: 'ActionPlanned', data: {} }] }
`
const files = {
  'libs/actions/events/action-planned.ts': event,
  'libs/actions/events/part.ts': "/** How much it matters. */\nexport type Part = 'necessary' | 'supporting'\n",
  'libs/actions/write/plan-action/plan-action.ts': slice,
  'libs/actions/read/action-details/action-details.ts': 'export const details = { on: { ActionPlanned: () => [] } }\n',
  'libs/actions/actions.module.ts': 'export {}\n',
  'apps/server/pages/actions/plan-action.page.ts': 'new PlanAction()\n',
  'libs/actions/README.md': '# Actions\n\nSomebody’s words.\n',
}

describe('what is generated from the code', () => {
  const tree = plantedTree(files)
  const text = (path: string) => readFileSync(join(tree, path), 'utf8')
  const write = (path: string, words: string) => {
    mkdirSync(dirname(join(tree, path)), { recursive: true })
    writeFileSync(join(tree, path), words)
  }

  beforeEach(() => docs(tree))

  test('says each event with its fields and what is personal', () => {
    expect(text('docs/events.md')).toContain(
      '### ActionPlanned\n\nSomething was planned | agreed.\n\nVersion 1 · about a case · brings `actionId` into being',
    )
    expect(text('docs/events.md')).toContain('| `text` | `PersonalText \\| null` | words | In their words. |')
    expect(text('docs/events.md')).toContain("| `Part` | `'necessary' \\| 'supporting'` | How much it matters. |")
  })

  test('lists the slices, and keeps the words around them', () => {
    expect(text('libs/actions/README.md')).toContain('# Actions\n\nSomebody’s words.\n\n## Slices\n')
    expect(text('libs/actions/README.md')).toContain(
      [
        '| [plan-action.page](../../apps/server/pages/actions/plan-action.page.ts)',
        '[actions](actions.module.ts)',
        '[plan-action](write/plan-action/plan-action.ts)',
        '[ActionPlanned](events/action-planned.ts)',
        '[action-details](read/action-details)',
        ' |',
      ].join(' | '),
    )
  })

  test('is up to date once written', () => expect(docs('--check', tree)).toBe(''))

  test('is out of date when an event changes', () => {
    write('libs/actions/events/action-planned.ts', event.replace('In their words', 'In our words'))
    expect(docs('--check', tree)).toBe('docs/events.md is out of date: npm run docs')
    write('libs/actions/events/action-planned.ts', event)
  })

  test('is out of date when a page comes or goes', () => {
    write('apps/server/pages/actions/action-details.page.ts', 'ask(details)\n')
    expect(docs('--check', tree)).toBe('libs/actions/README.md is out of date: npm run docs')
    rmSync(join(tree, 'apps/server/pages/actions/action-details.page.ts'))
  })

  test('is up to date in this tree', () => expect(docs('--check')).toBe(''))
})
