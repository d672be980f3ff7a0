import { countedBy, COUNTED_HISTORY, OUTSIDE_WORDS, slug, whatIsNotKnown, type Counts, type PartnershipAnswers } from '@ledger/assurance'
import { askRow } from './ask-row.js'
import { above0, type Listed, type Part } from './part.js'

/** What was asked for, and how firm the reached ones are. */
export const proofPart = (counts: Counts, listed: Listed): Part => ({
  heading: 'The proof asked for',
  rows: above0([
    { label: 'To be seen: somebody independent opens the evidence', count: counts.proofMix.seen, href: listed('asked-seen') },
    { label: 'To be seen in practice: one test', count: counts.proofMix['seen in practice'], href: listed('asked-seen-in-practice') },
    { label: 'To hold at a re-check: two tests', count: counts.proofMix['held at re-check'], href: listed('asked-held-at-re-check') },
    { label: 'Not set yet', count: counts.proofMix['not set'], href: listed('asked-not-set') },
    {
      label: 'Of those reached, on a check within the same employer',
      count: counts.withinSameEmployer,
      href: listed('within-same-employer'),
    },
    {
      label: 'Of those reached, after the proof asked for was lowered',
      count: counts.afterLoweredProof,
      href: listed('after-lowered-proof'),
    },
  ]),
})

/** What nobody has told us. It is never printed as failure. */
export const unknownPart = (answers: PartnershipAnswers, listed: Listed): Part => {
  const rows = whatIsNotKnown(answers).map(({ label, recommendations, slug }) => ({
    label,
    count: recommendations.length,
    href: listed(slug),
  }))
  return {
    heading: 'What we do not know',
    before: [rows.length > 0 ? 'It may be going well. Nobody has told us.' : 'Something is recorded for every recommendation.'],
    rows,
  }
}

/** What runs late, and what is due. */
export const aheadPart = (answers: PartnershipAnswers, listed: Listed): Part => ({
  heading: 'Dates',
  rows: [askRow('overdue', answers, listed, null), askRow('due-soon', answers, listed, null)],
})

/** What papers say of recommendations that are not followed here, answer by answer. */
export const historyPart = (answers: PartnershipAnswers, listed: Listed): Part => ({
  heading: 'What the papers say of the recommendations',
  rows: above0(
    COUNTED_HISTORY.map((one) => ({
      label: one.heading,
      count: countedBy(answers, one).length,
      href: listed(one.slug),
    })),
  ),
  after: ['No paper is taken further than the owner’s own word: reported done at most.'],
})

/** Everything that is not in the number, so that all recommendations are accounted for. `everything` is the list of all. */
export const outsidePart = (counts: Counts, listed: Listed, everything: string): Part => ({
  heading: counts.of > 0 ? 'Outside that number' : 'All recommendations',
  rows: [
    ...above0([
      ...Object.entries(OUTSIDE_WORDS).flatMap(([place, label]) => [
        { label, count: counts.outside[place as keyof typeof OUTSIDE_WORDS], href: listed(slug(place)) },
        ...(place === 'asks of others'
          ? [{ label: 'Of those asked of others, with a reply', count: counts.repliesFromOthers, href: listed('replied-by-others') }]
          : []),
      ]),
    ]),
    { label: counts.of > 0 ? 'All recommendations, with those for us' : 'All recommendations', count: counts.all, href: everything },
  ],
})
