// Makes a checkout ready to run, with nothing but Node: packages, SQLite, compiled code and, for the tests, a browser.
// It speaks on stderr only, so that what a command prints on stdout can be piped. When all is in place it says nothing.
import { existsSync, statSync, utimesSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { chromium } from './ready/chromium.js'
import { give, root, run, say, step } from './ready/run.js'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) give(`Lessons Ledger needs Node 20.19 or later; this is ${process.versions.node}.`)

const lockfile = join(root, 'package-lock.json')
const installed = join(root, 'node_modules/.package-lock.json')
const current = () => existsSync(installed) && statSync(installed).mtimeMs >= statSync(lockfile).mtimeMs

const npm = (...args) =>
  process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath, ...args] : ['npm', ...args]

const sqliteAnswers = () => {
  try {
    const Database = createRequire(join(root, 'package.json'))('better-sqlite3')
    return new Database(':memory:').prepare('SELECT 1 AS one').get().one === 1
  } catch {
    return false
  }
}

const sqliteHelp = `SQLite could not be prepared for Node ${process.versions.node}.
Where no ready-made build can be downloaded it is compiled, which needs python3, make and g++.
  Debian, Ubuntu:  sudo apt-get install python3 make g++
  Fedora:          sudo dnf install python3 make gcc-c++
  macOS:           xcode-select --install
Then run the same command again.`

if (!current()) {
  const { code, output } = await step(
    'Installing packages (about a minute; up to three where SQLite has to be compiled)',
    npm('install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error'),
  )
  if (code !== 0)
    give(`${output}\n${/better-sqlite3|node-gyp/.test(output) ? sqliteHelp : 'npm install did not finish; its own words are above.'}`)
  utimesSync(installed, new Date(), new Date())
}

if (!sqliteAnswers()) {
  const { output } = await step('Preparing SQLite for this Node (about a minute)', npm('rebuild', 'better-sqlite3', '--foreground-scripts'))
  const { code } = await run([process.execPath, '-e', "new (require('better-sqlite3'))(':memory:').close()"])
  if (code !== 0) give(`${output}\n${sqliteHelp}`)
}

const tests = process.argv.includes('--tests')
const compiler = join(root, 'node_modules/typescript/bin/tsc')
const projects = tests ? [root] : [join(root, 'apps/server'), join(root, 'apps/cli')]
const built = existsSync(join(root, 'apps/cli/dist/main.js'))
const compile = [process.execPath, compiler, '-b', ...projects]
const { code, output } = built ? await run(compile) : await step('Compiling (about ten seconds)', compile)
if (code !== 0) give(`${output}\nThe code does not compile; the compiler's own words are above.`)

if (tests) await chromium()
if (!built) say('Ready.')
