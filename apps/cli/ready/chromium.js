import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { give, step } from './run.js'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(existsSync)

const found = () =>
  process.env.CHROMIUM_PATH
    ? existsSync(process.env.CHROMIUM_PATH)
    : names.some((name) => existsSync(`/usr/bin/${name}`) || onPath(name)) ||
      existsSync('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome')

const help = `The journey tests drive a real browser, and no Chromium was found.
  Debian:  sudo apt-get install chromium
  Fedora:  sudo dnf install chromium
  else:    install Chromium or Chrome and set CHROMIUM_PATH to its program file
Then run the same command again. Tests without a browser: npx jest --config .config/jest.config.mjs libs`

/** Makes sure the tests find a browser; installs Debian's where it may, else names what to install. */
export const chromium = async () => {
  if (found()) return
  if (process.env.CHROMIUM_PATH) give(`CHROMIUM_PATH names ${process.env.CHROMIUM_PATH}, and nothing is there.\n${help}`)
  if (process.getuid?.() !== 0 || !onPath('apt-get')) give(help)
  const quietly = { DEBIAN_FRONTEND: 'noninteractive' }
  const wait = ['-o', 'DPkg::Lock::Timeout=300']
  const update = await step('Asking Debian for its list of packages', ['apt-get', ...wait, 'update'], quietly)
  const install = await step(
    'Installing Chromium for the journey tests (one to three minutes)',
    ['apt-get', ...wait, 'install', '-y', '--no-install-recommends', 'chromium'],
    quietly,
  )
  if (install.code !== 0 || !found()) give(`${update.code === 0 ? '' : update.output}${install.output}\n${help}`)
}
