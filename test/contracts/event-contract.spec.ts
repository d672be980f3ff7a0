import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(__dirname, '../..')

type Contract = Readonly<Record<string, object>>

const contractOf = (folder: string): Contract =>
  JSON.parse(spawnSync(process.execPath, [join(root, '.config/docs/contract.mjs'), folder], { encoding: 'utf8' }).stdout) as Contract

/** `ActionPlanned.v2` in two. */
const named = (event: string) => ({ type: event.split('.v')[0] ?? '', version: Number(event.split('.v')[1]) })

/** Events of the contract that are neither as they were nor followed by another version, which reads them. */
const changedFrom = (then: Contract, now: Contract): readonly string[] => {
  const latest = new Map(Object.keys(now).map((event) => [named(event).type, named(event).version]))
  const isFollowed = (event: string): boolean => (latest.get(named(event).type) ?? 0) > named(event).version
  return Object.keys(then).filter((event) => !isFollowed(event) && JSON.stringify(then[event]) !== JSON.stringify(now[event]))
}

const planted = (fields: string | null, shape: string, version = 1): Contract => {
  const folder = mkdtempSync(join(tmpdir(), 'event-contract-'))
  const events = join(folder, 'libs/actions/events')
  mkdirSync(events, { recursive: true })
  writeFileSync(join(events, 'part.ts'), `export type Part = ${shape}\n`)
  if (fields !== null)
    writeFileSync(
      join(events, 'action-planned.ts'),
      `export type ActionPlanned = DomainEvent<'ActionPlanned', { readonly actionId: string; ${fields} }>
       export const actionPlanned = eventType<ActionPlanned>('ActionPlanned', { version: ${version}, creates: 'actionId' })`,
    )
  const found = contractOf(folder)
  rmSync(folder, { recursive: true })
  return found
}

describe('the contract of events, version 1', () => {
  const part = "'necessary' | 'supporting'"
  const then = planted('readonly part: Part', part)

  it('stands: each event has the fields, types and personal words that were agreed', () => {
    const agreed = JSON.parse(readFileSync(join(__dirname, 'event-contract-1.json'), 'utf8')) as Contract
    expect(Object.keys(agreed).length).toBeGreaterThan(100)
    expect(changedFrom(agreed, contractOf(root))).toEqual([])
  })

  it.each([
    ['the type of a field', planted('readonly part: string', part), ['ActionPlanned.v1']],
    ['a field more', planted('readonly part: Part; readonly due: string', part), ['ActionPlanned.v1']],
    ['a field less', planted('', part), ['ActionPlanned.v1']],
    ['a shape that a field names', planted('readonly part: Part', "'necessary'"), ['ActionPlanned.v1']],
    ['an event that is gone', planted(null, part), ['ActionPlanned.v1']],
    ['nothing where another version follows', planted('readonly part: string', part, 2), []],
    ['nothing where nothing changed', planted('readonly part: Part', part), []],
  ])('notices %s', (_, now, changed) => {
    expect(Object.keys(then)).toEqual(['ActionPlanned.v1'])
    expect(changedFrom(then, now)).toEqual(changed)
  })
})
