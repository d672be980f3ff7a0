/** Whether a name is read here, and nothing in the file declares it. */
export const isGlobal = (context, node) => {
  const scope = context.sourceCode.getScope(node)
  const reference = scope.references.find(({ identifier }) => identifier === node)
  return reference !== undefined && (reference.resolved === null || reference.resolved.defs.length === 0)
}

/** Reports each way of bringing in a module whose name fits: import, export from, import() and require(). */
export const imported = (pattern, report) => {
  const check = (source, node) => typeof source?.value === 'string' && pattern.test(source.value) && report(node, source.value)
  return {
    ImportDeclaration: (node) => check(node.source, node),
    ExportNamedDeclaration: (node) => check(node.source, node),
    ExportAllDeclaration: (node) => check(node.source, node),
    ImportExpression: (node) => check(node.source, node),
    'CallExpression[callee.name="require"]': (node) => check(node.arguments[0], node),
  }
}
