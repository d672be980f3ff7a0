import type {} from '@fastify/view'
import { dayInWords, inWords, type FuzzyDate } from '@ledger/kernel'
import nunjucks from 'nunjucks'
import { posix } from 'node:path'
import { moment } from './age-words.js'
import { capital, count, linesOf, listed, quarterInWords } from './phrases.js'
import { templates } from './assets.js'
import { besideName, personWords } from './person-words.js'
import { whoAndWhen } from './who-and-when.js'

const filters: Readonly<Record<string, (...values: never[]) => string>> = {
  day: dayInWords,
  date: (date: FuzzyDate | null) => (date ? inWords(date) : 'no date given'),
  moment,
  count,
  listed,
  capital,
  whoAndWhen,
  linesOf,
  quarter: quarterInWords,
  besideName,
  personWords,
}

const configured: { environment?: nunjucks.Environment } = {}

/** How pages are drawn: the folders, and the few words a template can use. */
export const views = {
  engine: { nunjucks },
  templates: [...templates],
  includeViewExtension: false,
  options: {
    autoescape: true,
    trimBlocks: true,
    lstripBlocks: true,
    onConfigure: (environment: nunjucks.Environment): void => {
      configured.environment = environment
      for (const [name, filter] of Object.entries(filters)) environment.addFilter(name, filter as (...values: unknown[]) => string)
    },
  },
}

/** A page as text, where it is not sent by the framework. */
export const rendered = (template: string, locals: object): string => {
  if (!configured.environment) throw new Error(`expected the templates to be set up, found nothing: ${template}`)
  return configured.environment.render(template, locals)
}

/** Compiles these templates, and all that they name: otherwise who first asks for each would wait, and everybody else with them. */
export const compile = (names: readonly string[], compiled = new Set<string>()): void => {
  for (const name of names.filter((one) => !compiled.has(one))) {
    compiled.add(name)
    const template = configured.environment?.getTemplate(name, true) as { readonly tmplStr?: string } | undefined
    compile(
      [...(template?.tmplStr ?? '').matchAll(NAMED)].map(([, named = '']) => resolved(name, named)),
      compiled,
    )
  }
}

const NAMED = /\{%-?\s*(?:extends|include|import|from)\s+["']([^"']+)["']/g

/** A template beside this one is named from here. */
const resolved = (from: string, name: string): string => (name.startsWith('.') ? posix.join(posix.dirname(from), name) : name)
