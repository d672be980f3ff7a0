import 'reflect-metadata'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { RequestMethod } from '@nestjs/common'
import { filesIn } from '../../../test/architecture/files-in.js'
import { folder } from '../folder.js'
import { paths } from '../paths.js'
import { addresses, addressOf } from './addresses.js'

type Metadata = (key: string, of: object) => unknown
const metadata = (Reflect as unknown as { readonly getMetadata: Metadata }).getMetadata

/** What a controller answers, such as `GET /partnerships/:partnership`. */
const routesOf = (controller: { readonly prototype: object }): readonly string[] =>
  Object.values(Object.getOwnPropertyDescriptors(controller.prototype)).flatMap(({ value }) => {
    const [path, method] = typeof value === 'function' ? ['path', 'method'].map((key) => metadata(key, value as object)) : []
    return typeof path === 'string' && typeof method === 'number' ? [`${RequestMethod[method]} ${path}`] : []
  })

const controllersIn = async (file: string): Promise<readonly { readonly prototype: object }[]> => {
  const module = (await import(join(folder, file))) as Readonly<Record<string, unknown>>
  return Object.values(module).filter(
    (value): value is { readonly prototype: object } => typeof value === 'function' && metadata('__controller__', value) === true,
  )
}

describe('the table of addresses', () => {
  const files = filesIn(folder, /(?<!\.spec)\.ts$/).filter((file) =>
    /^@Controller\(|= formPage\(/m.test(readFileSync(join(folder, file), 'utf8')),
  )

  test.each(files)('%s: each of its addresses has a row', async (file) => {
    const routes = (await controllersIn(file)).flatMap(routesOf)
    expect(routes.length).toBeGreaterThan(0)
    expect(routes.filter((route) => !addresses.has(route))).toEqual([])
  })

  test('no row is of an address that nobody answers', async () => {
    const routes = (await Promise.all(files.map(controllersIn))).flat().flatMap(routesOf)
    expect([...addresses.keys()].filter((row) => !routes.includes(row))).toEqual([])
  })

  test('what is asked for without its body is what is asked for', () => {
    expect(addressOf('HEAD', paths.reviewsList.pattern)?.shown?.kind).toBe('reviews-list')
    expect(addressOf('GET', '/partnerships/:partnership/something-new')).toBeUndefined()
  })
})
