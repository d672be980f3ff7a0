import nunjucks from 'nunjucks'
import type { Question, ReadDatabase } from '@ledger/kernel'
import type { Reopening } from '@ledger/projections'
import { localsOf } from '../layout/dress.js'
import { views } from '../layout/views.js'
import type { Content, Seen } from '../pages/content.js'
import type { Ask } from '../session/visit.js'
import { drawnPages } from './drawn-pages.js'
import type { Drawing } from './messages.js'

const environment = nunjucks.configure(views.templates, views.options)
views.options.onConfigure(environment)

const asking =
  (db: ReadDatabase, question: Question): Ask =>
  (query, about) =>
    query(db, question, about)

/** Draws a page from tables that were found in another thread; null where there is no such thing to show. */
export const draw = (files: Reopening, { page, about, question, tables, earlier, dress }: Drawing): string | null => {
  const { template, content } = drawnPages[page]
  const find = (ask: Ask, before: Seen['earlier']): object | null => {
    if (!dress.partnership) throw new Error(`expected ${page} to be of a partnership, found none`)
    const seen: Seen = { partnership: dress.partnership, question, asAt: question.asAt, ask, earlier: before }
    return (content as Content<typeof about>)(seen, about)
  }
  const found = files.ask(tables, (now) => {
    const ask = asking(now, question)
    if (earlier === null || earlier === 'not made') return find(ask, earlier)
    const { asAt } = earlier.question
    if (!asAt) throw new Error(`expected an earlier date for ${page}, found none`)
    return files.ask(earlier.tables, (then) => find(ask, { asAt, ask: asking(then, earlier.question) }))
  })
  return found && environment.render(template, { ...localsOf(dress), ...found })
}
