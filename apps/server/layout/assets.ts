import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { folder } from '../folder.js'

const packages = createRequire(import.meta.url)
const govuk = join(dirname(packages.resolve('govuk-frontend/package.json')), 'dist/govuk')
const moj = join(dirname(packages.resolve('@ministryofjustice/frontend/package.json')), 'moj')

/** Folders in which templates are looked for, ours first. */
export const templates = [folder, dirname(govuk), dirname(moj)]

/** The typeface and crown of GOV.UK are for services on gov.uk, which this is not. */
const plainTypeface = (css: string): string => css.replace(/@font-face\{[^}]*\}/g, '').replaceAll('GDS Transport,', '')

const css = [join(govuk, 'govuk-frontend.min.css'), join(moj, 'moj-frontend.min.css'), join(folder, 'layout/ledger.css')]
  .map((file) => readFileSync(file, 'utf8'))
  .map(plainTypeface)
  .join('\n')
  .replace(/\/\*# sourceMappingURL=.*?\*\//g, '')

const asset = (name: string, type: string, content: string) => {
  const version = createHash('sha256').update(content).digest('hex').slice(0, 12)
  return { path: `/assets/${name}`, href: `/assets/${name}?v=${version}`, type, content }
}

/** Served from memory; the address changes with the content, so a browser may keep each for ever. */
export const assets = {
  css: asset('site.css', 'text/css; charset=utf-8', css),
  script: asset('site.js', 'text/javascript; charset=utf-8', readFileSync(join(folder, 'layout/site.js'), 'utf8')),
  govukScript: asset('govuk-frontend.min.js', 'text/javascript; charset=utf-8', readFileSync(join(govuk, 'govuk-frontend.min.js'), 'utf8')),
  icon: asset('icon.svg', 'image/svg+xml', readFileSync(join(folder, 'layout/icon.svg'), 'utf8')),
} as const
