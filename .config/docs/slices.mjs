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

const apps = ['apps/server', 'apps/cli', 'libs/imports']

/** Files that people or papers come in by, with the identifiers each mentions; a part of-a-code is none. */
const doorsOf = (root) =>
  apps
    .flatMap((folder) => sourcesIn(root, folder))
    .map((path) => ({ path, mentions: new Set(readFileSync(join(root, path), 'utf8').match(/(?<![\w-])[A-Za-z]\w+(?![\w-])/g)) }))

const exportsOf = (root, folder) =>
  sourcesIn(root, folder)
    .flatMap((path) => nodesOf(root, path))
    .filter((node) => ts.isVariableStatement(node) && node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
    .flatMap((node) => node.declarationList.declarations.map(({ name }) => name.getText()))

const nameOf = (path) => path.slice(path.lastIndexOf('/') + 1).replace(/\.ts$/, '')

/** Links to at most three files, those nearest to a person first: pages, routes, then the rest. */
const links = (paths) => {
  const near = (path) => (path.includes('/pages/') ? 0 : path.includes('/routes/') ? 1 : path.startsWith('libs/') ? 2 : 3)
  const nearest = [...paths].sort((one, other) => near(one) - near(other) || one.localeCompare(other)).slice(0, 3)
  return nearest.map((path) => `[${nameOf(path)}](../../${path})`).join(', ')
}

const mentioning = (doors, names) => doors.filter(({ mentions }) => names.some((name) => mentions.has(name))).map(({ path }) => path)

const pagesAlone = (paths) =>
  paths.filter((path) => /\/(pages|routes|session|front-sheet|status|importing)\//.test(path) && !/\.form\.ts$/.test(path))

const pageOf = (doors, slice) => doors.filter(({ path }) => path.endsWith(`/${slice}.page.ts`)).map(({ path }) => path)

/** Where a fact that no question of its own capability shows is seen: in the answers it counts for, and in the record of what it is about. */
const everywhere = (root, capability, doors) => {
  const counts = join(root, 'libs/assurance/read/facts/facts.ts')
  const told = join(root, 'libs/history/every-event.ts')
  const names = (path) => existsSync(path) && readFileSync(path, 'utf8').includes(`@ledger/${capability}/contract`)
  return [...(names(counts) ? pageOf(doors, 'partnership-answers') : []), ...(names(told) ? pageOf(doors, 'history-of') : [])]
}

/** The questions of a capability: what each listens to, and the pages that ask it. A question without tables of its own reads its siblings'. */
const questionsOf = (root, capability, all, doors) =>
  foldersIn(root, `libs/${capability}/read`).map((slice) => {
    const folder = `libs/${capability}/read/${slice}`
    const nodes = sourcesIn(root, folder).flatMap((path) => nodesOf(root, path))
    const shown = pagesAlone(mentioning(doors, exportsOf(root, folder)))
    return { slice, events: sorted(listens(nodes, all)), shown }
  })

/** The commands of a capability, each through its six hops. */
const commandsOf = (root, capability, own, questions, doors) =>
  foldersIn(root, `libs/${capability}/write`)
    .map((slice) => ({ slice, nodes: sourcesIn(root, `libs/${capability}/write/${slice}`).flatMap((path) => nodesOf(root, path)) }))
    .filter(({ nodes }) => commandIn(nodes))
    .map(({ slice, nodes }) => {
      const events = sorted(happens(nodes, own))
      const read = questions.filter((question) => question.events.some((event) => events.includes(event)))
      const shown = read.flatMap((question) => question.shown)
      const sent = mentioning(doors, [commandIn(nodes)])
      return { slice, sent, events, read, shown: shown.length > 0 ? shown : everywhere(root, capability, doors) }
    })

const kebab = (name) => name.replace(/(?<!^)([A-Z])/g, '-$1').toLowerCase()

const commandRow = (root, capability, { slice, sent, events, read, shown }) => {
  const module = `${capability}.module.ts`
  return [
    links(sent) || '*no page yet: the command bus*',
    existsSync(join(root, `libs/${capability}/${module}`)) ? `[${capability}](${module})` : '',
    `[${slice}](write/${slice}/${slice}.ts)`,
    events.map((event) => `[${event}](events/${kebab(event)}.ts)`).join(', '),
    read.map((question) => `[${question.slice}](read/${question.slice})`).join(', '),
    links(new Set(shown)),
  ].join(' | ')
}

const questionRow = ({ slice, events, shown }) => [`[${slice}](read/${slice})`, events.join(', '), links(new Set(shown))].join(' | ')

const table = (head, rows) =>
  rows.length === 0 ? [] : [`| ${head.join(' | ')} |`, `|${'---|'.repeat(head.length)}`, ...rows.map((row) => `| ${row} |`), '']

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
  const doors = doorsOf(root)
  return types.flatMap(({ library, events }) => {
    const questions = questionsOf(root, library, all, doors)
    const commands = commandsOf(root, library, new Set(events.map(({ type }) => type)), questions, doors)
    if (questions.length + commands.length === 0) return []
    const path = `libs/${library}/README.md`
    const readme = existsSync(join(root, path)) ? readFileSync(join(root, path), 'utf8') : `# ${library}\n`
    const tables = [
      ...table(
        ['sent from', 'module', 'decided', 'happened', 'asked', 'shown'],
        commands.map((command) => commandRow(root, library, command)),
      ),
      ...table(['question', 'listens to', 'shown'], questions.map(questionRow)),
    ]
    return [[path, withTable(readme, tables.join('\n').trimEnd())]]
  })
}
