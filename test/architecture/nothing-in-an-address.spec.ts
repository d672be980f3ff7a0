import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { paths } from '../../apps/server/paths.js'
import { filesIn } from './files-in.js'
import { root } from './planted-tree.js'

/** What an address may hold: it is kept in histories, logs and bookmarks. */
const PARTS = new Set(['partnership', 'id'])
const isPart = (name: string): boolean => PARTS.has(name) || /Id$/.test(name)

/** Fields of forms that are sent in an address: dates, where to go back to, and a person by their id. */
const IN_ADDRESS = new Set(['date', 'day', 'month', 'year', 'basis', 'page', 'who'])

interface Form {
  readonly at: string
  readonly isGet: boolean
  readonly inside: string
}

const formsIn = (path: string, template: string): readonly Form[] =>
  [...template.matchAll(/<form\b([\s\S]*?)>([\s\S]*?)<\/form>/g)].map(([, opening = '', inside = '']) => ({
    at: path,
    isGet: !/method="post"/i.test(opening),
    inside,
  }))

const faults = (forms: readonly Form[]): readonly string[] =>
  forms.flatMap(({ at, isGet, inside }) =>
    isGet
      ? [...inside.matchAll(/\bname(?:Prefix)?(?:=|: )"([\w-]*)"/g)].flatMap(([, name = '']) =>
          IN_ADDRESS.has(name) ? [] : [`${at}: ${name} in an address`],
        )
      : /name="form-token"|formToken|\{\{ ?token\(/.test(inside)
        ? []
        : [`${at}: a form without its token`],
  )

const patterns = (within: object): readonly string[] =>
  Object.values(within).flatMap((value: unknown) =>
    typeof value === 'function' && 'pattern' in value
      ? [String(value.pattern)]
      : typeof value === 'object' && value !== null
        ? patterns(value)
        : [],
  )

describe('an address', () => {
  it('holds codes and ids, and no word of anybody', () => {
    const parts = patterns(paths).flatMap((pattern) => [...pattern.matchAll(/:(\w+)/g)].map(([, name = '']) => name))
    expect([...new Set(parts)].filter((name) => !isPart(name))).toEqual([])
  })

  it('is never filled by a form with words or secrets; every other form carries its token', () => {
    const forms = filesIn(root, /^apps\/server\/.*\.njk$/).flatMap((path) => formsIn(path, readFileSync(join(root, path), 'utf8')))
    expect(forms.length).toBeGreaterThan(1)
    expect(faults(forms)).toEqual([])
  })

  it.each([
    ['a secret in an address', '<form action="/a"><input name="password"></form>'],
    ['words in an address', '<form method="get">{{ words({ id: "note", name: "note" }) }}</form>'],
    ['a form without its token', '<form method="post"><input name="day"></form>'],
  ])('is found out: %s', (_, template) => {
    expect(faults(formsIn('planted', template))).toHaveLength(1)
  })
})
