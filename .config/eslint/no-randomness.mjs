import { imported, isGlobal } from './globals.mjs'

const random = ['randomUUID', 'randomBytes', 'randomInt', 'getRandomValues', 'randomFillSync']

/** A new thing's id derives from the command's id; otherwise a retry makes another thing. */
export default {
  meta: { type: 'problem', schema: [], messages: { random: 'Ids derive from the command; {{ what }} is random.' } },
  create: (context) => {
    const report = (node, what) => context.report({ node, messageId: 'random', data: { what } })
    return {
      'MemberExpression[object.name="Math"][property.name="random"]': (node) => report(node, 'Math.random'),
      Identifier: (node) =>
        (random.includes(node.name) && node.parent.type !== 'ImportSpecifier' && report(node, node.name)) ||
        (node.name === 'crypto' && isGlobal(context, node) && report(node, 'crypto')),
      ...imported(/^(uuid|nanoid|ulid|cuid)/, report),
    }
  },
}
