import { allAudits } from '@ledger/audits'
import type { PartnershipAnswers } from '@ledger/assurance'
import { sharedLearning } from '@ledger/dissemination'
import { allReviews, detailsOfReview, notesOnPapers } from '@ledger/reviews'
import { count } from '../../layout/phrases.js'
import type { Links } from '../../layout/links.js'
import type { Ask } from '../../session/visit.js'
import { LEARNING_HEADINGS, learningGroups, type LearningGroups } from './learning-groups.js'
import type { Part, PartRow } from './part.js'

/** Learning points: the three groups add up to all. */
export const learningPart = (ask: Ask, answers: PartnershipAnswers, to: Links, partnership: string): Part => {
  const groups = learningGroups(ask, answers)
  const all = Object.values(groups).flat().length
  if (all === 0) return { heading: 'Learning points', before: ['No learning point is recorded.'] }
  const row = (name: keyof LearningGroups): PartRow => ({
    label: LEARNING_HEADINGS[name],
    count: groups[name].length,
    href: to.learningCounted({ partnership }, { counted: name }),
  })
  return {
    heading: 'Learning points',
    rows: [
      row('answered'),
      ...(groups['response-to-review'].length > 0 ? [row('response-to-review')] : []),
      row('nothing-recorded'),
      { label: 'All together', count: all, href: to.learningCounted({ partnership }) },
    ],
  }
}

/** Sessions, people and audits; a figure that nobody recorded is said to be missing, never nought. */
export const sharedPart = (ask: Ask, to: Links, partnership: string): readonly Part[] => {
  const shared = ask(sharedLearning, {}).filter(({ planned }) => !planned)
  const audits = ask(allAudits, {})
  const outstanding = audits.filter(({ state }) => state === 'promised').length
  const href = to.sharedLearning({ partnership })
  const rows: readonly PartRow[] = [
    ...(shared.length > 0
      ? [
          {
            label: 'Times learning was shared',
            count: shared.length,
            href,
            note: `${total(
              shared.map(({ sessions }) => sessions),
              'session',
            )}; ${total(
              shared.map(({ attended }) => attended),
              'person',
              'people',
            )}`,
          },
        ]
      : []),
    ...(outstanding > 0
      ? [
          {
            label: 'Audits promised, not heard of as held',
            count: outstanding,
            href: to.auditsList({ partnership }, { counted: 'promised' }),
          },
        ]
      : []),
    ...(audits.length > outstanding
      ? [{ label: 'Audits held', count: audits.length - outstanding, href: to.auditsList({ partnership }, { counted: 'held' }) }]
      : []),
  ]
  return rows.length > 0 ? [{ heading: 'Sharing and looking', rows }] : []
}

const total = (figures: readonly (number | null)[], one: string, many = `${one}s`): string => {
  const known = figures.filter((figure) => figure !== null)
  const sum = count(
    known.reduce((all, figure) => all + figure, 0),
    one,
    many,
  )
  return known.length === 0 ? `${many} not recorded` : known.length < figures.length ? `at least ${sum}` : sum
}

const NOTES = [
  ['conflict', 'Papers disagree'],
  ['gap', 'What the papers do not say'],
  ['not heard of again', 'Promised, not heard of again'],
] as const

/** What the papers contradict or leave out. */
export const notesParts = (ask: Ask, to: Links, partnership: string): readonly Part[] => {
  const ofReviews = ask(allReviews, {}).flatMap(({ reviewId }) => ask(detailsOfReview, { reviewId })?.notes ?? [])
  const about = [...ofReviews, ...ask(notesOnPapers, {})].map((note) => note.about)
  const rows = NOTES.map(([kind, label]) => ({
    label,
    count: about.filter((one) => one === kind).length,
    href: to.papersNotes({ partnership }, { counted: kind }),
  })).filter((row) => row.count > 0)
  return rows.length > 0
    ? [
        {
          heading: 'What we do not know',
          before: ['A gap means that these papers do not say. It does not mean that nothing was done.'],
          rows,
        },
      ]
    : []
}
