import type { AsAt } from '@ledger/kernel'
import { paths, withQuery, type Query } from '../paths.js'

type Linked = Omit<typeof paths, 'api' | 'watched'>

const asAtQuery = (asAt: AsAt | null): Readonly<Record<string, string>> => (asAt ? { 'as-at': asAt.date, basis: asAt.basis } : {})

/** The addresses of the site, each carrying the earlier date that the reader looks at. */
export type Links = { readonly [Name in keyof Linked]: Linked[Name] }

export const linksAt = (asAt: AsAt | null): Links => {
  const { api: _, watched: __, ...pages } = paths
  const carrying = Object.entries(pages).map(([name, path]) => {
    const link = path as (values: Readonly<Record<string, string>>, query?: Query) => string
    const carry = (values: Readonly<Record<string, string>>, query?: Query): string => withQuery(link(values, query), asAtQuery(asAt))
    return [name, Object.assign(carry, { pattern: path.pattern })]
  })
  return Object.fromEntries(carrying) as Links
}
