import { LEARNING_HEADINGS, learningGroups, type LearningGroups, type PartnershipAnswers } from '@ledger/assurance'
import { allReviews, detailsOfReview, LEFT_OPEN, notesInPapers, reviewsRespondedTo } from '@ledger/reviews'
import type { Links } from '../../layout/links.js'
import { linesOf } from '../../layout/phrases.js'
import type { Ask } from '../../session/visit.js'
import { above0, type Part, type PartRow } from './part.js'

/** Learning points: the three groups add up to all. */
export const learningPart = (ask: Ask, answers: PartnershipAnswers, to: Links, partnership: string): Part => {
  const groups = learningGroups(answers, ask(reviewsRespondedTo, {}))
  const all = Object.values(groups).flat().length
  if (all === 0) return { heading: 'Learning points', before: ['No learning point to count.'] }
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
      { label: 'All learning points', count: all, href: to.learningCounted({ partnership }) },
    ],
    after: answers.counts.all === 0 ? ['Checked outside the owner, or seen in practice: no paper says so.'] : [],
  }
}

/** Responses to a review as a whole, in the words of the papers. */
export const responsesPart = (ask: Ask, to: Links, partnership: string): readonly Part[] => {
  const items = ask(allReviews, {}).flatMap(({ reviewId, title }) =>
    (ask(detailsOfReview, { reviewId })?.responses ?? []).map(({ response, progress }) => ({
      text: response,
      href: to.reviewDetails({ partnership, reviewId }),
      note: `${progress}; ${title}`,
    })),
  )
  return items.length > 0 ? [{ heading: 'Responses to a review as a whole', before: ['They answer no single learning point.'], items }] : []
}

/** What was promised and is not heard of again. */
export const notHeardOfPart = (ask: Ask, to: Links, partnership: string): readonly Part[] => {
  const items = ask(notesInPapers, {})
    .filter(({ about }) => about === 'not heard of again')
    .map(({ note, sources }) => ({
      text: note,
      href: to.papersNotes({ partnership }, { counted: 'not heard of again' }),
      note: sources.map((source) => source.document + linesOf(source)).join('; '),
    }))
  return items.length > 0 ? [{ heading: LEFT_OPEN['not heard of again'], items }] : []
}

/** What the papers contradict or leave out, of each review and of none. */
export const notesParts = (ask: Ask, to: Links, partnership: string): readonly Part[] => {
  const notes = ask(notesInPapers, {})
  const rows = above0(
    Object.entries(LEFT_OPEN).map(([kind, label]) => ({
      label,
      count: notes.filter(({ about }) => about === kind).length,
      href: to.papersNotes({ partnership }, { counted: kind }),
    })),
  )
  return rows.length > 0
    ? [
        {
          heading: 'What the papers leave open',
          before: ['A gap means that these papers do not say. It does not mean that nothing was done.'],
          rows,
        },
      ]
    : []
}
