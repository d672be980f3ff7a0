import { builtinModules } from 'node:module'
import { imported, isGlobal } from './globals.mjs'

const globals = ['process', 'globalThis', 'global', '__dirname', '__filename', 'fetch', 'console']
const builtin = new RegExp(`^(node:|(${builtinModules.filter((name) => !name.startsWith('_')).join('|')})(/|$))`)
const hashing = ['createHash', 'createHmac']

const onlyHashes = (node) =>
  node.source?.value === 'node:crypto' &&
  node.specifiers?.length > 0 &&
  node.specifiers.every((specifier) => hashing.includes(specifier.imported?.name))

/** The domain gives the same answer on every machine. With `hashing: true`, a hash of what came in may be taken. */
export default {
  meta: {
    type: 'problem',
    schema: [{ type: 'object', properties: { hashing: { type: 'boolean' } }, additionalProperties: false }],
    defaultOptions: [{ hashing: false }],
    messages: { environment: 'The domain knows nothing of the machine it runs on; {{ what }} does.' },
  },
  create: (context) => {
    const [{ hashing: hashingAllowed }] = context.options
    const report = (node, what) =>
      (hashingAllowed && onlyHashes(node)) || context.report({ node, messageId: 'environment', data: { what } })
    return {
      Identifier: (node) => globals.includes(node.name) && isGlobal(context, node) && report(node, node.name),
      MetaProperty: (node) => report(node, 'import.meta'),
      ...imported(builtin, report),
    }
  },
}
