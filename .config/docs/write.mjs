// `npm run docs` writes what is generated from the code. With --check it writes nothing, names what is out of date, and fails.
// A folder may be named as the last argument; it is this tree otherwise.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { catalogue } from './events.mjs'
import { sliceTables } from './slices.mjs'

const named = process.argv.slice(2).find((argument) => !argument.startsWith('--'))
const root = named ?? fileURLToPath(new URL('../..', import.meta.url))
const generated = [['docs/events.md', catalogue(root)], ...sliceTables(root)]
const stale = generated.filter(([path, text]) => !existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text)

if (process.argv.includes('--check')) {
  for (const [path] of stale) console.log(`${path} is out of date: npm run docs`)
  process.exitCode = stale.length === 0 ? 0 : 1
} else {
  for (const [path, text] of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
    console.log(`${path} written`)
  }
}
