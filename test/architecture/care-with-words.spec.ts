import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { filesIn } from './files-in.js'
import { plantedTree, root } from './planted-tree.js'

const MACROS = 'apps/server/layout/words.njk'
const read = (tree: string, path: string): string => (existsSync(join(tree, path)) ? readFileSync(join(tree, path), 'utf8') : '')

/** What is wrong with the boxes for words of the site, by template. */
const careless = (tree: string): readonly string[] =>
  filesIn(tree, /^apps\/server\/.*\.njk$/)
    .filter((path) => path !== MACROS)
    .flatMap((path) => faults(path, read(tree, path), pageOf(tree, path)))

/** The page beside a template, or what all the forms of a folder share. */
const pageOf = (tree: string, path: string): string =>
  read(tree, path.replace(/\.njk$/, '.page.ts')) || read(tree, join(dirname(path), 'forms.ts'))

/** A form that draws whatever it is told to ask for says so of every question that is for words. */
const isAskedFor = (name: string, page: string): boolean =>
  new RegExp(`\\bboxes\\b[^}]*?(['"]?)${name}\\1:`).test(page) ||
  (name === 'question' && /boxes: boxesOf\(/.test(page) && /kind === 'words' \? \[\[name/.test(page))

const faults = (path: string, template: string, page: string): readonly string[] => {
  const own = /<textarea|govukTextarea\(|govukCharacterCount\(/.test(template) ? [`${path}: a box for words that is not words(…)`] : []
  const boxes = [...template.matchAll(/\bwords\(\{[^}]*?\bname: ("?)([\w-]+)\1/g)].map(([, , name = '']) => name)
  const calls = [...template.matchAll(/\bwords\(\{/g)].length
  if (calls === 0) return own
  return [
    ...own,
    ...(boxes.length === calls ? [] : [`${path}: words(…) must begin with id and name, in plain words`]),
    ...(/\bkeepWords\(/.test(template) ? [] : [`${path}: no keepWords(noticed) before the button`]),
    ...(/\bcare\.look\(/.test(page) ? [] : [`${path}: the page beside it looks over no words`]),
    ...boxes.filter((name) => !isAskedFor(name, page)).map((name) => `${path}: ${name} is not among the boxes`),
  ]
}

const good = {
  template: '{{ words({ id: "note", name: "note", label: { text: "Why?" } }) }}{{ keepWords(noticed) }}',
  page: "const boxes = { note: 'Why?' }\nconst back = await this.care.look(visit, { fields, boxes })",
}

describe('a box for words', () => {
  const tree = plantedTree({})
  const plant = (template: string, page: string) => {
    for (const [path, source] of [
      ['apps/server/pages/actions/planted.njk', template],
      ['apps/server/pages/actions/planted.page.ts', page],
    ] as const) {
      mkdirSync(dirname(join(tree, path)), { recursive: true })
      writeFileSync(join(tree, path), source)
    }
    return careless(tree)
  }

  test('has the hint and the guard', () => {
    expect(plant(good.template, good.page)).toEqual([])
  })

  test.each([
    ['of its own making', '<textarea name="note"></textarea>', good.page],
    ['of GOV.UK alone', good.template + '{{ govukTextarea({ id: "other", name: "other" }) }}', good.page],
    ['without a way to keep words', good.template.replace('{{ keepWords(noticed) }}', ''), good.page],
    ['that no page looks over', good.template, good.page.replace('care.look', 'look')],
    ['that is not among the boxes', good.template, good.page.replace('note:', 'other:')],
    ['that is asked for, and left out', good.template.replace('name: "note"', 'name: question.name'), good.page],
    ['without a name that is read here', good.template.replace('name: "note", ', ''), good.page],
  ])('is found out: %s', (_, template, page) => {
    expect(plant(template, page)).toHaveLength(1)
  })

  test('has them on every page of the site', () => {
    expect(careless(root)).toEqual([])
    expect(read(root, MACROS)).toContain('Write as if the family, a coroner and a newspaper will read this.')
  })
})
