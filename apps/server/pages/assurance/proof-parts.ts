import type { Counts, PartnershipAnswers } from '@ledger/assurance'
import { dayInWords } from '@ledger/kernel'
import { ASKS_COUNTED, asksIn, type AskCount } from './asks-counted.js'
import { COUNTED, recommendationsIn } from './counted.js'
import { OUTSIDE_WORDS, slug } from './line-words.js'
import type { Part, PartRow } from './part.js'
import { MOVED, type Quarter } from './quarter.js'

type Listed = (counted: string) => string

const above0 = (rows: readonly PartRow[]): readonly PartRow[] => rows.filter(({ count }) => count !== 0)

/** What moved in the quarter, up and back. */
export const movementPart = (quarter: Quarter, answers: PartnershipAnswers, listed: Listed): Part => {
  const { since, before } = quarter
  const row = (name: keyof typeof MOVED): PartRow => ({
    label: MOVED[name].heading,
    count: MOVED[name].of(quarter).length,
    href: listed(name),
  })
  const asks = (name: AskCount): PartRow => ({ ...askRow(name, answers, listed, quarter) })
  return {
    heading: `What moved since ${dayInWords(since)}`,
    before: [
      `Then ${before.counts.reached} of ${before.counts.of} had reached the proof asked for; now ${answers.counts.reached} of ${answers.counts.of}.`,
    ],
    rows: [
      row('reached-since'),
      row('fell-back'),
      ...above0([row('moved-up'), row('new-since'), row('no-longer-counted'), asks('dates-moved'), asks('dates-moved-again')]),
    ],
  }
}

const askRow = (name: AskCount, answers: PartnershipAnswers, listed: Listed, quarter: Quarter | null): PartRow => ({
  label: ASKS_COUNTED[name].heading,
  count: asksIn(answers).filter((ask) => ASKS_COUNTED[name].counts(ask, quarter)).length,
  href: listed(name),
})

/** Which fell back, from what to what, the first few by name. */
export const fellBackPart = (quarter: Quarter, answers: PartnershipAnswers, to: (recommendationId: string) => string): Part => {
  const was = new Map(recommendationsIn(quarter.before).map((one) => [one.recommendationId, one.headline.answer]))
  const fallen = recommendationsIn(answers).filter(({ recommendationId }) => quarter.movement.fellBack.includes(recommendationId))
  return {
    heading: 'What fell back',
    before: fallen.length === 0 ? ['Nothing fell back in the last quarter.'] : [],
    items: fallen.slice(0, FEW).map((one) => ({
      text: one.text,
      href: to(one.recommendationId),
      note: `${was.get(one.recommendationId) ?? 'not there'}, now ${one.headline.answer}`,
    })),
    after: fallen.length > FEW ? [`And ${fallen.length - FEW} more, in the list above.`] : [],
  }
}

const FEW = 6

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

const UNKNOWN = ['nothing-recorded-or-no-reply-yet', 'silent', 'proof-out-of-date', 'proof-not-set'] as const

/** What nobody has told us. It is never printed as failure. */
export const unknownPart = (quarter: Quarter | null, answers: PartnershipAnswers, listed: Listed): Part => {
  const all = recommendationsIn(answers)
  const rows = COUNTED.filter((one) => UNKNOWN.some((name) => name === one.slug)).map((one) => ({
    label: one.heading,
    count: all.filter(one.counts).length,
    href: listed(one.slug),
  }))
  const still = quarter ? [{ label: MOVED['nothing-new'].heading, count: quarter.still.length, href: listed('nothing-new') }] : []
  const found = above0([...rows, ...still])
  return {
    heading: 'What we do not know',
    before: [found.length > 0 ? 'It may be going well. Nobody has told us.' : 'Something is recorded for every recommendation.'],
    rows: found,
  }
}

/** What runs late, and what is due. */
export const aheadPart = (answers: PartnershipAnswers, listed: Listed): Part => ({
  heading: 'Dates',
  rows: [askRow('overdue', answers, listed, null), askRow('due-soon', answers, listed, null)],
})

/** Everything that is not in the number, so that all recommendations are accounted for. */
export const outsidePart = (counts: Counts, listed: Listed): Part => ({
  heading: 'Outside that number',
  before: [`All recommendations: ${counts.all}. Besides the ${counts.of} for us:`],
  rows: above0(
    Object.entries(OUTSIDE_WORDS).map(([place, label]) => ({
      label,
      count: counts.outside[place as keyof typeof OUTSIDE_WORDS],
      href: listed(slug(place)),
      ...(place === 'asks of others' ? { note: `With a reply: ${counts.repliesFromOthers}` } : {}),
    })),
  ),
})
