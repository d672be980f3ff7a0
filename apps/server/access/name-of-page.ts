import { paths, type Path } from '../paths.js'

const dashed = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

const isPath = (value: object): value is Path<string> => 'pattern' in value

const named = (all: object): readonly (readonly [string, string])[] =>
  Object.entries(all).flatMap(([name, one]: [string, object]) => (isPath(one) ? [[one.pattern, dashed(name)] as const] : named(one)))

const names: ReadonlyMap<string, string> = new Map(named(paths))

/** The name that an address has in paths.ts, such as `check-action`. */
export const nameOfPage = (pattern: string | undefined): string => names.get(pattern ?? '') ?? 'unlisted'
