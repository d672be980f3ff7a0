import 'reflect-metadata'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { RequestMethod } from '@nestjs/common'
import { filesIn } from '../../../test/architecture/files-in.js'
import { folder } from '../folder.js'
import { neededBy } from '../permission/needed-by.js'
import { shownBy, shows } from './shown-by.js'

type Metadata = (key: string, of: object) => unknown
const metadata = (Reflect as unknown as { readonly getMetadata: Metadata }).getMetadata

/** What a controller answers, such as `GET /partnerships/:partnership`. */
const routesOf = (controller: { readonly prototype: object }): readonly string[] =>
  Object.values(Object.getOwnPropertyDescriptors(controller.prototype)).flatMap(({ value }) => {
    const [path, method] = typeof value === 'function' ? ['path', 'method'].map((key) => metadata(key, value as object)) : []
    return typeof path === 'string' && typeof method === 'number' ? [`${RequestMethod[method]} ${path}`] : []
  })

/** Signing in and out, and one's own account: nobody visits a partnership there. */
const beforeAnyVisit = /^\w+ \/(sign-in|sign-out|account)(\/|$)/

const controllersIn = async (file: string): Promise<readonly { readonly prototype: object }[]> => {
  const module = (await import(join(folder, file))) as Readonly<Record<string, unknown>>
  return Object.values(module).filter(
    (value): value is { readonly prototype: object } => typeof value === 'function' && metadata('__controller__', value) === true,
  )
}

describe('what pages and routes show', () => {
  const files = filesIn(folder, /(?<!\.spec)\.ts$/).filter((file) =>
    /^@Controller\(|= formPage\(/m.test(readFileSync(join(folder, file), 'utf8')),
  )

  test.each(files)('%s: each of its addresses is in the table', async (file) => {
    const routes = (await controllersIn(file)).flatMap(routesOf)
    expect(routes.length).toBeGreaterThan(0)
    expect(routes.filter((route) => !shownBy.has(route) && !beforeAnyVisit.test(route))).toEqual([])
  })

  test.each(files)('%s: what somebody needs for each of its addresses is in the table', async (file) => {
    expect((await controllersIn(file)).flatMap(routesOf).filter((route) => !neededBy.has(route))).toEqual([])
  })

  test('nothing is needed for an address that nobody answers', async () => {
    const routes = (await Promise.all(files.map(controllersIn))).flat().flatMap(routesOf)
    expect([...neededBy.keys()].filter((row) => !routes.includes(row))).toEqual([])
  })

  test('no row is of an address that nobody answers', async () => {
    const routes = (await Promise.all(files.map(controllersIn))).flat().flatMap(routesOf)
    expect([...shownBy.keys()].filter((row) => !routes.includes(row))).toEqual([])
  })

  test('what is in no row counts as showing the whole partnership', () => {
    expect(shows('GET', '/partnerships/:partnership/something-new')).toMatchObject({ kind: 'unlisted', deed: 'see-partnership' })
    expect(shows('HEAD', '/partnerships/:partnership/reviews')?.kind).toBe('reviews-list')
  })
})
