import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './planted-tree.js'

interface Row {
  readonly requirement: string
  readonly level: number
  readonly verdict: string
  readonly where: string
}

const read = (path: string): string => readFileSync(join(root, path), 'utf8')

interface Asvs {
  readonly total: Readonly<Record<string, number>>
  /** Section to the levels of its requirements, in their order. */
  readonly levels: Readonly<Record<string, readonly number[]>>
}

const asvs = JSON.parse(read('test/architecture/asvs-5.0.0.json')) as Asvs

const rowsOf = (document: string): readonly Row[] =>
  document.split('\n').flatMap((line) => {
    const [, requirement = '', level, , verdict = '', ...where] = line.split(' | ').flatMap((cell) => cell.split(/^\| | \|$/))
    return /^\d+\.\d+\.\d+$/.test(requirement) ? [{ requirement, level: Number(level), verdict, where: where.join(' | ') }] : []
  })

const document = read('docs/security.md')
const rows = rowsOf(document)
const PATH = /`((?:apps|libs|test|docs|\.config|\.ci)\/[^`\s]+|Dockerfile|docker-compose\.yml|package-lock\.json|\.[\w]+)`/g
const pathsIn = (text: string): readonly string[] => [...text.matchAll(PATH)].map(([, path = '']) => path)

const asked = Object.entries(asvs.levels).flatMap(([section, levels]) =>
  levels.flatMap((level, at) => (level < 3 ? [`${section}.${at + 1} level ${level}`] : [])),
)

describe('the walk through ASVS 5.0.0', () => {
  test('the list is whole', () => {
    const levels = Object.values(asvs.levels).flat()
    expect(Object.keys(asvs.total).map((level) => levels.filter((one) => one === Number(level)).length)).toEqual(Object.values(asvs.total))
  })

  test('has one row for each requirement of levels 1 and 2, in their order', () => {
    expect(rows.map(({ requirement, level }) => `${requirement} level ${level}`)).toEqual(asked)
  })

  test('says of each that it is met, is not applicable or is a gap, and where or why', () => {
    expect(rows.filter(({ verdict, where }) => !['met', 'not applicable', 'gap'].includes(verdict) || where.trim() === '')).toEqual([])
  })

  test('names a test for what is met, or says that there is none, or where it is written', () => {
    const shown = ({ where }: Row): boolean => /\.spec\.ts`|\*no test\*/.test(where)
    const written = ({ requirement, where }: Row): boolean => /^\d+\.1\.\d+$/.test(requirement) && /docs\/|README|\]\(#/.test(where)
    expect(rows.filter((row) => row.verdict === 'met' && !shown(row) && !written(row)).map(({ requirement }) => requirement)).toEqual([])
  })

  test('names only files that are there', () => {
    expect(pathsIn(document).filter((path) => !existsSync(join(root, path)))).toEqual([])
  })

  test('lists every key that is derived, with what it protects', () => {
    const [, purposes = ''] = /KeyPurpose =([^]*?)\n\n/.exec(read('libs/access/credentials/derived-key.ts')) ?? []
    const derived = [...purposes.matchAll(/'([^']+)'/g)].map(([, name = '']) => name)
    const listed = [...document.matchAll(/^\| ↳ ([^|]+)\|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name),
    )
    expect(listed.toSorted()).toEqual(derived.toSorted())
    expect(derived).toHaveLength(10)
  })

  test('counts truly', () => {
    const count = (level: number, verdict: string) => rows.filter((row) => row.level === level && row.verdict === verdict).length
    for (const level of [1, 2]) {
      const counted = ['met', 'not applicable', 'gap'].map((verdict) => count(level, verdict))
      expect(document).toContain(`| ${level} | ${[...counted, counted.reduce((sum, one) => sum + one, 0)].join(' | ')} |`)
    }
  })

  test('links within the document lead somewhere', () => {
    const anchors = [...document.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
      title
        .toLowerCase()
        .replace(/[^\w\s-]/g, '')
        .replace(/ /g, '-'),
    )
    const links = [...document.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor = '']) => anchor)
    expect(links.filter((anchor) => !anchors.includes(anchor))).toEqual([])
  })
})
