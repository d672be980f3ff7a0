import ts from 'typescript'
import { HOLE } from './tokens.js'

const name = '[\\w"□]+'
const begins = new RegExp(
  `^\\s*(${[
    'SELECT\\b',
    '(INSERT|REPLACE)\\s+(OR\\s+\\w+\\s+)?INTO\\b',
    `UPDATE\\s+(OR\\s+\\w+\\s+)?${name}\\s+SET\\b`,
    'DELETE\\s+FROM\\b',
    '(CREATE|DROP|ALTER)\\s+(TEMP|TEMPORARY|UNIQUE|VIRTUAL|TABLE|VIEW|INDEX|TRIGGER)\\b',
    `WITH\\s+(RECURSIVE\\s+)?${name}\\s*(\\([^)]*\\))?\\s+AS\\b`,
    `WITH\\s+(RECURSIVE\\s+)?□`,
    `${name}\\s*(\\([^)]*\\))?\\s+AS\\s+(NOT\\s+)?(MATERIALIZED\\s+)?\\(`,
    `((LEFT|INNER|CROSS)\\s+)?(OUTER\\s+)?JOIN\\s+${name}`,
    `UNION\\s+(ALL\\s+)?SELECT\\b`,
    `(NOT\\s+)?EXISTS\\s*\\(`,
  ].join('|')})`,
  'i',
)
/** In capitals only: a sentence may begin with From. */
const beginsInCapitals = new RegExp(`^\\s*FROM\\s+${name}`)

const textOf = (node: ts.Node): string | null => {
  if (ts.isStringLiteralLike(node)) return node.text
  if (!ts.isTemplateExpression(node)) return null
  return node.head.text + node.templateSpans.map(({ literal }) => HOLE + literal.text).join('')
}

/** String and template literals in a TypeScript source that are SQL or a part of it, what is filled in replaced by a sign. */
export const sqlInSource = (source: string): readonly string[] => {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const text = textOf(node)
    if (text !== null && (begins.test(text) || beginsInCapitals.test(text))) found.push(text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('source.ts', source, ts.ScriptTarget.ESNext))
  return found
}
