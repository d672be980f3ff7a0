import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { eventTypes } from './events.mjs'
import { foldersIn, nodesOf, sourcesIn } from './source.mjs'

const begin = '<!-- slices: written by npm run docs -->'
const end = '<!-- end of slices -->'

const commandIn = (nodes) =>
  nodes.find((node) => ts.isClassDeclaration(node) && node.heritageClauses?.some((clause) => /\bCommand\b/.test(clause.getText())))?.name
    ?.text

/** Event types that a decision brings about: `type: '…'` in an object. */
const happens = (nodes, known) =>
  nodes.flatMap((node) =>
    ts.isPropertyAssignment(node) && node.name.getText() === 'type'
      ? [node.initializer, ...(ts.isConditionalExpression(node.initializer) ? [node.initializer.whenTrue, node.initializer.whenFalse] : [])]
          .filter((value) => ts.isStringLiteralLike(value) && known.has(value.text))
          .map((value) => value.text)
      : [],
  )

/** Event types that a question listens to: keys of an object. */
const listens = (nodes, known) =>
  nodes
    .filter((node) => ts.isPropertyAssignment(node) || ts.isMethodDeclaration(node) || ts.isShorthandPropertyAssignment(node))
    .map((node) => node.name.getText())
    .filter((name) => known.has(name))

const sorted = (names) => [...new Set(names)].sort()

const link = (root, path) => (existsSync(join(root, path)) ? `[yes](../../${path})` : '')

const row = (root, capability, { slice, path, command, events, read }) =>
  [
    `[${slice}](${path.replace(`libs/${capability}/`, '')})`,
    command ?? '',
    events.join(', '),
    read.map((question) => `[${question}](read/${question})`).join(', '),
    link(root, `apps/server/pages/${capability}/${slice}.page.ts`),
    link(root, `apps/server/routes/${capability}/${slice}.route.ts`),
  ].join(' | ')

/** The slices of a capability: its commands, then its questions. */
const slicesOf = (root, capability, own, all) => {
  const folder = `libs/${capability}`
  const questions = foldersIn(root, `${folder}/read`).map((slice) => {
    const nodes = sourcesIn(root, `${folder}/read/${slice}`).flatMap((path) => nodesOf(root, path))
    return { slice, path: `${folder}/read/${slice}`, events: sorted(listens(nodes, all)), read: [slice] }
  })
  const commands = foldersIn(root, `${folder}/write`)
    .map((slice) => ({ slice, sources: sourcesIn(root, `${folder}/write/${slice}`).map((path) => nodesOf(root, path)) }))
    .map(({ slice, sources }) => ({ slice, nodes: sources.flat() }))
    .filter(({ nodes }) => commandIn(nodes))
    .map(({ slice, nodes }) => {
      const events = sorted(happens(nodes, own))
      const read = questions.filter((question) => question.events.some((event) => events.includes(event))).map((question) => question.slice)
      return { slice, path: `${folder}/write/${slice}/${slice}.ts`, command: commandIn(nodes), events, read }
    })
  return [...commands, ...questions]
}

const withTable = (readme, table) => {
  const block = `${begin}\n${table}\n${end}`
  const [from, to] = [readme.indexOf(begin), readme.indexOf(end)]
  return from >= 0 && to > from
    ? readme.slice(0, from) + block + readme.slice(to + end.length)
    : `${readme.trimEnd()}\n\n## Slices\n\n${block}\n`
}

/** Each capability's README with its slice table: path → text. */
export const sliceTables = (root) => {
  const types = eventTypes(root)
  const all = new Set(types.flatMap(({ events }) => events.map(({ type }) => type)))
  return types.flatMap(({ library, events }) => {
    const slices = slicesOf(root, library, new Set(events.map(({ type }) => type)), all)
    if (slices.length === 0) return []
    const path = `libs/${library}/README.md`
    const readme = existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : `# ${library}\n`
    const rows = slices.map((slice) => `| ${row(root, library, slice)} |`)
    const table = ['| slice | command | events | read | page | route |', '|---|---|---|---|---|---|', ...rows].join('\n')
    return [[path, withTable(readme, table)]]
  })
}
