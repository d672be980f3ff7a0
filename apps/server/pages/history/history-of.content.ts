import { historyOf as recordedAbout, resolveFrom, type Told } from '@ledger/history'
import type { ReadDatabase, Resolve } from '@ledger/kernel'
import { linksAt } from '../../layout/links.js'
import type { Seen } from '../content.js'

const ENTRIES = 50

/** Everything recorded about one thing, in the order in which it was recorded, 50 entries a page. */
export const historyOf = (
  { ask, asAt, partnership }: Seen,
  { id, page: sent }: { readonly id: string; readonly page: string | undefined },
) => {
  const events = ask(recordedAbout, { id })
  const pages = Math.ceil(events.length / ENTRIES)
  const page = Number(sent ?? '1')
  if (!(page >= 1 && page <= pages)) return null
  const to = (number: number): string => linksAt(asAt).historyOf({ partnership: partnership.code, id }, { page: String(number) })
  return {
    about: aboutOf(events, id, ask(resolving, {})),
    count: events.length,
    first: (page - 1) * ENTRIES + 1,
    events: events.slice((page - 1) * ENTRIES, page * ENTRIES),
    pagination:
      pages === 1
        ? null
        : {
            ...(page > 1 ? { previous: { href: to(page - 1) } } : {}),
            ...(page < pages ? { next: { href: to(page + 1) } } : {}),
            items: Array.from({ length: pages }, (_, place) => ({ number: place + 1, href: to(place + 1), current: place + 1 === page })),
          },
  }
}

const resolving = (db: ReadDatabase): Resolve => resolveFrom(db)

/** What the thing is called, found from the record in which it began. */
const aboutOf = (events: readonly Told[], id: string, resolve: Resolve): string => {
  const begun = events.find(({ stream }) => stream.endsWith(`-${id}`))?.stream ?? ''
  switch (/\.([a-z-]+)-[^-]+$/.exec(begun)?.[1]) {
    case 'review':
      return `review ${resolve.review(id)}`
    case 'recommendation':
      return resolve.recommendation(id)
    case 'action':
      return resolve.action(id)
    case 'learning-point':
      return resolve.learningPoint(id)
    default:
      return 'it'
  }
}
