import { allAudits } from '@ledger/audits'
import { sharedLearning, type SharedLearning } from '@ledger/dissemination'
import type { Links } from '../../layout/links.js'
import { capital, count } from '../../layout/phrases.js'
import type { Ask } from '../../session/visit.js'
import type { Part, PartRow } from './part.js'

/** Sessions, people and audits; a figure that nobody recorded is said to be missing, never nought. */
export const sharedPart = (ask: Ask, to: Links, partnership: string): readonly Part[] => {
  const shared = ask(sharedLearning, {}).filter(({ planned }) => !planned)
  const audits = ask(allAudits, {})
  const promised = audits.filter(({ state }) => state === 'promised').length
  const row = (label: string, of: readonly SharedLearning[], counted: string): PartRow => ({
    label,
    count: of.length,
    href: to.sharedLearning({ partnership }, { counted }),
    note: capital(`${total(of, 'sessions', 'session')}; ${total(of, 'attended', 'person', 'people')}`),
  })
  const rows: readonly PartRow[] = [
    row(
      'Times the learning of reviews was shared',
      shared.filter(({ reviewIds }) => reviewIds.length > 0),
      'of-reviews',
    ),
    row(
      'Times other learning was shared, tied to no review',
      shared.filter(({ reviewIds }) => reviewIds.length === 0),
      'of-no-review',
    ),
    { label: 'Audits held', count: audits.length - promised, href: to.auditsList({ partnership }, { counted: 'held' }) },
    { label: 'Audits promised, not heard of as held', count: promised, href: to.auditsList({ partnership }, { counted: 'promised' }) },
  ]
  const found = rows.filter((one) => one.count > 0)
  return found.length > 0 ? [{ heading: 'Sharing and looking', rows: found }] : []
}

const total = (shared: readonly SharedLearning[], field: 'sessions' | 'attended', one: string, many = `${one}s`): string => {
  const figures = shared.map((each) => each[field])
  const known = figures.filter((figure) => figure !== null)
  const sum = count(
    known.reduce((all, figure) => all + figure, 0),
    one,
    many,
  )
  return known.length === 0 ? `${many} not recorded` : known.length < figures.length ? `at least ${sum}` : sum
}
