import ts from 'typescript'
import { cell, docstring, foldersIn, nodesOf, sourcesIn } from './source.mjs'

const literal = (node) => {
  if (ts.isStringLiteralLike(node)) return node.text
  if (ts.isNumericLiteral(node)) return Number(node.text)
  if (ts.isArrayLiteralExpression(node)) return node.elements.map(literal)
  return node.getText()
}

const fieldsOf = (alias) => {
  const data = ts.isTypeReferenceNode(alias.type) ? alias.type.typeArguments?.[1] : undefined
  if (!data) return []
  if (!ts.isTypeLiteralNode(data)) return [{ name: '…', type: data.getText(), says: '' }]
  return data.members
    .filter(ts.isPropertySignature)
    .map((member) => ({ name: member.name.getText(), type: member.type?.getText() ?? '', says: docstring(member) }))
}

/** What each call of `eventType` in a file declares, with the shape and the docstring of its type. */
const eventsIn = (root, path) => {
  const nodes = nodesOf(root, path)
  const aliases = new Map(nodes.filter(ts.isTypeAliasDeclaration).map((alias) => [alias.name.text, alias]))
  return nodes
    .filter((node) => ts.isCallExpression(node) && node.expression.getText() === 'eventType' && node.typeArguments?.length === 1)
    .map((call) => {
      const alias = aliases.get(call.typeArguments[0].getText())
      const [type, declared] = call.arguments
      const said = Object.fromEntries((declared?.properties ?? []).map((one) => [one.name.getText(), literal(one.initializer)]))
      return {
        ...{ version: 1, about: 'case', texts: [], names: [], secrets: [], ...said },
        type: literal(type),
        path,
        says: alias ? docstring(alias) : '',
        fields: alias ? fieldsOf(alias) : [],
      }
    })
}

/** Every event type of the tree, by library. */
export const eventTypes = (root) =>
  foldersIn(root, 'libs').map((library) => ({
    library,
    events: sourcesIn(root, `libs/${library}`)
      .flatMap((path) => eventsIn(root, path))
      .sort((a, b) => a.type.localeCompare(b.type)),
  }))

/** The smaller types that events are made of: everything exported beside them that is neither an event nor the union of all. */
const shapesIn = (root, library, events, folder = `libs/${library}/events`) => {
  const own = new Set(events.map(({ type }) => type))
  return sourcesIn(root, folder)
    .flatMap((path) => nodesOf(root, path))
    .filter((node) => (ts.isTypeAliasDeclaration(node) || ts.isInterfaceDeclaration(node)) && !own.has(node.name.text))
    .filter((node) => ts.isInterfaceDeclaration(node) || !isUnionOf(node.type, own))
    .map((node) => ({
      name: node.name.text,
      shape: ts.isInterfaceDeclaration(node) ? membersOf(node) : node.type.getText(),
      says: docstring(node),
    }))
}

const membersOf = (node) => `{ ${node.members.map((member) => member.getText()).join('; ')} }`
const isUnionOf = (type, names) => ts.isUnionTypeNode(type) && type.types.every((one) => names.has(one.getText()))

const shapes = (list) =>
  list.length === 0
    ? []
    : [
        [
          '| made of | shape | |',
          '|---|---|---|',
          ...list.map(({ name, shape, says }) => `| \`${name}\` | \`${cell(shape)}\` | ${cell(says)} |`),
        ].join('\n'),
      ]

const personal = ({ texts, names, secrets }, field) => {
  if (texts.includes(field)) return 'words'
  if (names.includes(field)) return 'name'
  return secrets.includes(field) ? 'secret' : ''
}

const section = (event) => {
  const about = event.about === 'case' ? 'about a case' : 'reference data'
  const creates = event.creates ? ` · brings \`${event.creates}\` into being` : ''
  return [
    `### ${event.type}`,
    ...(event.says ? [event.says] : []),
    `Version ${event.version} · ${about}${creates} · [source](../${event.path})`,
    [
      '| field | type | personal | |',
      '|---|---|---|---|',
      ...event.fields.map(({ name, type, says }) => `| \`${name}\` | \`${cell(type)}\` | ${personal(event, name)} | ${cell(says)} |`),
    ].join('\n'),
  ].join('\n\n')
}

/** The catalogue as Markdown. */
export const catalogue = (root) => {
  const libraries = eventTypes(root).filter(({ events }) => events.length > 0)
  const count = libraries.reduce((sum, { events }) => sum + events.length, 0)
  return `${[
    '# Events',
    `The contract: ${count} event types. Generated from the code by \`npm run docs\`; change the code, not this file.`,
    'An event is never renamed or edited. A new meaning is a new event, or a new version with a function that reads the old one. *Personal* says which fields hold words that somebody wrote, a name or a secret: words and names are kept apart, secrets are in no table at all, and all can be withdrawn.',
    libraries.map(({ library, events }) => `- [${library}](#${library}): ${events.map(({ type }) => type).join(', ')}`).join('\n'),
    ...libraries.flatMap(({ library, events }) => [`## ${library}`, ...shapes(shapesIn(root, library, events)), ...events.map(section)]),
  ].join('\n\n')}\n`
}

const kernelShapes = (root) => shapesIn(root, 'kernel', [], 'libs/kernel')

/** The shapes that these types name, and those that they name in turn; the library's own before the kernel's. */
const namedBy = (types, known, found = {}) => {
  for (const name of types.join(' ').match(/\b[A-Z]\w+/g) ?? []) {
    if (found[name] !== undefined || known[name] === undefined) continue
    found[name] = known[name]
    namedBy([known[name]], known, found)
  }
  return found
}

/** What stays as it is for ever: every event by type and version, its fields with their types, and the shapes that these are made of. */
export const contract = (root) => {
  const kernel = Object.fromEntries(kernelShapes(root).map(({ name, shape }) => [name, cell(shape)]))
  return Object.fromEntries(
    eventTypes(root).flatMap(({ library, events }) => {
      const known = { ...kernel, ...Object.fromEntries(shapesIn(root, library, events).map(({ name, shape }) => [name, cell(shape)])) }
      return events.map(({ type, version, about, creates, texts, names, secrets, fields }) => {
        const types = fields.map((field) => cell(field.type))
        const data = Object.fromEntries(fields.map(({ name }, index) => [name, types[index]]))
        return [`${type}.v${version}`, { about, creates: creates ?? null, texts, names, secrets, data, shapes: namedBy(types, known) }]
      })
    }),
  )
}
