import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const left = new Set(['node_modules', 'dist', '.git', 'coverage'])

/** Paths of the files below a folder whose path fits, relative to it and sorted; built and installed files are left out. */
export const filesIn = (folder: string, pattern: RegExp, under = ''): readonly string[] =>
  !existsSync(join(folder, under))
    ? []
    : readdirSync(join(folder, under), { withFileTypes: true })
        .filter(({ name }) => !left.has(name))
        .flatMap((entry) => {
          const path = under ? `${under}/${entry.name}` : entry.name
          if (entry.isDirectory()) return filesIn(folder, pattern, path)
          return pattern.test(path) ? [path] : []
        })
        .sort()
