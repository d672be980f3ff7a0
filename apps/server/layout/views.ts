import type {} from '@fastify/view'
import { dayInWords, inWords, londonDay, type FuzzyDate } from '@ledger/kernel'
import nunjucks from 'nunjucks'
import { timeOfDay } from './age-words.js'
import { capital, count, linesOf, listed } from './phrases.js'
import { templates } from './assets.js'
import { besideName, personWords } from './person-words.js'
import { whoAndWhen } from './who-and-when.js'

/** `2025-06-04T10:02:00.000Z` as `4 June 2025 at 11:02am`, London time. */
const moment = (instant: string): string => `${dayInWords(londonDay(instant))} at ${timeOfDay(instant)}`

const filters: Readonly<Record<string, (...values: never[]) => string>> = {
  day: dayInWords,
  date: (date: FuzzyDate | null) => (date ? inWords(date) : 'no date given'),
  moment,
  count,
  listed,
  capital,
  whoAndWhen,
  linesOf,
  besideName,
  personWords,
}

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
      for (const [name, filter] of Object.entries(filters)) environment.addFilter(name, filter as (...values: unknown[]) => string)
    },
  },
}
