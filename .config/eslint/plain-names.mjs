import { basename, dirname, relative, sep } from 'node:path'

const vague = ['manager', 'service', 'util', 'helper', 'processor', 'base', 'common', 'impl', 'info']
const parts = (name) =>
  name
    .replace(/([a-z\d])([A-Z])|([A-Z]+)(?=[A-Z][a-z])/g, '$1$3-$2')
    .toLowerCase()
    .split(/[^a-z\d]+/)
const vaguePart = (name) => parts(name).find((part) => vague.includes(part) || vague.includes(part.replace(/s$/, '')))

/** A name says what the practitioner says; words that fit anything say nothing. */
export default {
  meta: { type: 'suggestion', schema: [], messages: { vague: '"{{ name }}" has the word "{{ part }}" in it, which fits anything.' } },
  create: (context) => {
    const check = (node, name) => {
      const part = vaguePart(name)
      if (part) context.report({ node, messageId: 'vague', data: { name, part } })
    }
    const declared = (node) => node.id && check(node.id, node.id.name)
    return {
      Program: (node) => {
        const path = relative(context.cwd, context.filename)
        for (const name of [...dirname(path).split(sep), basename(path)]) check(node, name)
      },
      ClassDeclaration: declared,
      TSInterfaceDeclaration: declared,
      TSTypeAliasDeclaration: declared,
      TSEnumDeclaration: declared,
    }
  },
}
