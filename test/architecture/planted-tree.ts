import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export const root = join(__dirname, '../..')

const packages = ['libs', 'apps'].flatMap((kind) => readdirSync(join(root, kind)).map((name) => `${kind}/${name}`))

/** A tree of the same packages as this one, all empty, and in it the files given: path → source. It is removed after the tests. */
export const plantedTree = (files: Readonly<Record<string, string>>): string => {
  const folder = mkdtempSync(join(tmpdir(), 'planted-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const write = (path: string, source: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), source)
  }
  linkPackages(folder)
  mkdirSync(join(folder, 'test'))
  for (const path of packages.filter((name) => existsSync(join(root, name, 'package.json')))) {
    for (const file of ['index.ts', 'contract.ts']) write(`${path}/${file}`, 'export {}\n')
    cpSync(join(root, path, 'package.json'), join(folder, path, 'package.json'))
    symlinkSync(join(folder, path), join(folder, 'node_modules/@ledger', path.split('/')[1] ?? ''))
  }
  cpSync(join(root, '.config/tsconfig.base.json'), join(folder, '.config/tsconfig.base.json'))
  write('tsconfig.json', JSON.stringify({ extends: './.config/tsconfig.base.json', include: ['libs', 'apps', 'test'] }))
  for (const [path, source] of Object.entries(files)) write(path, source)
  return folder
}

const linkPackages = (folder: string) => {
  mkdirSync(join(folder, 'node_modules/@ledger'), { recursive: true })
  for (const name of readdirSync(join(root, 'node_modules')).filter((entry) => entry !== '@ledger' && !entry.startsWith('.')))
    symlinkSync(join(root, 'node_modules', name), join(folder, 'node_modules', name))
}
