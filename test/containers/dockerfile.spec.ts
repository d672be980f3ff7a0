import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildEngine, ran } from './engine.js'

const root = join(__dirname, '../..')

interface Instruction {
  readonly word: string
  readonly rest: string
}

interface Stage {
  readonly name: string
  readonly image: string
  readonly instructions: readonly Instruction[]
}

const instructionsIn = (text: string): readonly Instruction[] =>
  text
    .split('\n')
    .filter((line) => !/^\s*#/.test(line))
    .join('\n')
    .replace(/\\\n\s*/g, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => ({ word: line.slice(0, line.indexOf(' ')), rest: line.slice(line.indexOf(' ') + 1).trim() }))

const stagesIn = (instructions: readonly Instruction[]): readonly Stage[] =>
  instructions.reduce<readonly Stage[]>((stages, one) => {
    const last = stages.at(-1)
    const [, image, name] = one.word === 'FROM' ? (/^(\S+) AS (\S+)$/.exec(one.rest) ?? []) : []
    if (image && name) return [...stages, { name, image, instructions: [] }]
    if (!last) throw new Error(`expected FROM image AS name first, found ${one.word} ${one.rest}`)
    return [...stages.slice(0, -1), { ...last, instructions: [...last.instructions, one] }]
  }, [])

const stages = stagesIn(instructionsIn(readFileSync(join(root, 'Dockerfile'), 'utf8')))
const of = (stage: Stage | undefined, word: string): readonly string[] =>
  (stage?.instructions ?? []).filter((one) => one.word === word).map(({ rest }) => rest)
const server = stages.at(-1)

/** Sources of a COPY from the checkout. */
const sourcesOf = (copy: string): readonly string[] => copy.split(/\s+/).slice(0, -1)
const fromCheckout = stages.flatMap((stage) => of(stage, 'COPY')).filter((copy) => !copy.startsWith('--from'))

const ignored = readFileSync(join(root, '.dockerignore'), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))

describe('the Dockerfile', () => {
  it('builds in one stage and serves from another, both on Node 24', () => {
    expect(stages.map(({ name, image }) => [name, image])).toEqual([
      ['build', 'node:24-bookworm-slim'],
      ['server', 'node:24-bookworm-slim'],
    ])
  })

  it('copies what is in the checkout, and what .dockerignore lets in', () => {
    const sources = fromCheckout.flatMap(sourcesOf)
    expect(sources.length).toBeGreaterThan(5)
    expect(sources.filter((source) => !existsSync(join(root, source)))).toEqual([])
    expect(ignored[0]).toBe('*')
    expect(sources.filter((source) => !ignored.includes(`!${source}`))).toEqual([])
  })

  it('copies from the build what the build made, and leaves compilers behind', () => {
    const copies = of(server, 'COPY')
    expect(copies.map((copy) => copy.split(' ')[0])).toEqual(copies.map(() => '--from=build'))
    expect(of(server, 'RUN').join(' ')).not.toContain('apt-get')
  })

  it('takes every folder of the workspace, or npm would not find a package', () => {
    const { workspaces } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly workspaces: readonly string[] }
    const folders = workspaces.map((pattern) => pattern.replace('/*', ''))
    expect(fromCheckout.flatMap(sourcesOf)).toEqual(expect.arrayContaining(folders))
    expect(of(server, 'COPY').map((copy) => copy.split(' ').at(-1))).toEqual(expect.arrayContaining(folders))
  })

  it('runs as somebody who is not root, over a data folder that is theirs alone', () => {
    expect(of(server, 'USER')).toEqual(['node'])
    expect(of(server, 'VOLUME')).toEqual(['/data'])
    expect(of(server, 'RUN').join(' ')).toMatch(/--owner=node --group=node --mode=0700 \/data/)
    const words = (server?.instructions ?? []).map(({ word }) => word)
    expect(words.slice(words.indexOf('USER'))).toEqual(['USER', 'VOLUME', 'EXPOSE', 'HEALTHCHECK', 'CMD'])
  })

  it('starts what the build makes, without a shell, and asks whether it lives', () => {
    const [command = ''] = of(server, 'CMD')
    expect(JSON.parse(command)).toEqual(['node', 'apps/server/dist/main.js'])
    expect(existsSync(join(root, 'apps/server/main.ts'))).toBe(true)
    const [check = ''] = of(server, 'HEALTHCHECK')
    expect(JSON.parse(check.slice(check.indexOf('CMD ') + 4))).toEqual(['node', '-e', expect.stringContaining('/health/live')])
  })

  it('keeps no package lists, fetches nothing by address, and says nothing of where the port is published', () => {
    for (const run of stages.flatMap((stage) => of(stage, 'RUN')))
      if (run.includes('apt-get')) expect(run).toMatch(/--no-install-recommends .*rm -rf \/var\/lib\/apt\/lists/)
    expect(stages.flatMap((stage) => of(stage, 'ADD'))).toEqual([])
    expect(of(server, 'ENV').join(' ')).not.toMatch(/HOST|LEDGER_PUBLISHED|KEY/)
  })

  buildEngine(
    'is built by Docker',
    () => {
      expect(ran('docker', 'build', '--quiet', root)).toMatchObject({ code: 0 })
    },
    900_000,
  )
})
