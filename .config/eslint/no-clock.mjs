import { isGlobal, imported } from './globals.mjs'

const timers = ['performance', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask']
const now = { Date: ['now'], DateTime: ['now', 'local', 'utc', 'fromJSDate'] }

const readsNow = (node) =>
  now[node.object.name]?.includes(node.property.name) && (node.object.name === 'Date' || node.parent.arguments?.length === 0)

/** Time comes in with the command or the question; otherwise replay lies. */
export default {
  meta: { type: 'problem', schema: [], messages: { clock: 'Time comes in with the command or the question; {{ what }} reads a clock.' } },
  create: (context) => {
    const report = (node, what) => context.report({ node, messageId: 'clock', data: { what } })
    return {
      Identifier: (node) => timers.includes(node.name) && isGlobal(context, node) && report(node, node.name),
      MemberExpression: (node) => readsNow(node) && report(node, `${node.object.name}.${node.property.name}`),
      'NewExpression[callee.name="Date"][arguments.length=0]': (node) => report(node, 'new Date()'),
      'CallExpression[callee.name="Date"]': (node) => report(node, 'Date()'),
      ...imported(/^(node:)?(timers|perf_hooks)/, report),
    }
  },
}
