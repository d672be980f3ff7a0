import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

const left = new Set(['dist', 'node_modules', 'test'])

/** Hand-written TypeScript files below a folder of the tree, relative to its root and sorted; no specs. */
export const sourcesIn = (root, folder) =>
  !existsSync(join(root, folder))
    ? []
    : readdirSync(join(root, folder), { withFileTypes: true })
        .filter(({ name }) => !left.has(name))
        .flatMap((entry) => {
          const path = `${folder}/${entry.name}`
          if (entry.isDirectory()) return sourcesIn(root, path)
          return /(?<!\.spec|\.d)\.ts$/.test(entry.name) ? [path] : []
        })
        .sort()

export const foldersIn = (root, folder) =>
  !existsSync(join(root, folder))
    ? []
    : readdirSync(join(root, folder), { withFileTypes: true })
        .filter((entry) => entry.isDirectory() && !left.has(entry.name))
        .map(({ name }) => name)
        .sort()

/** Every node of a file, parents linked. */
export const nodesOf = (root, path) => {
  const file = ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.ESNext, true)
  const nodes = []
  const visit = (node) => {
    nodes.push(node)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return nodes
}

/** The words of a declaration's docstring, on one line; empty where it has none. */
export const docstring = (node) =>
  ts
    .getJSDocCommentsAndTags(node)
    .filter(ts.isJSDoc)
    .map(({ comment }) => ts.getTextOfJSDocComment(comment) ?? '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim()

/** Text for a cell of a Markdown table. */
export const cell = (text) => text.replace(/\s+/g, ' ').replaceAll('|', '\\|').trim()
