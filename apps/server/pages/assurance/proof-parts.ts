import type { Counts } from '@ledger/assurance'
import { dayInWords } from '@ledger/kernel'
import { slug, OUTSIDE_WORDS } from './line-words.js'
import type { Part, PartRow } from './part.js'
import { MOVED, type Quarter } from './quarter.js'

type Listed = (counted: string) => string

const above0 = (rows: readonly PartRow[]): readonly PartRow[] => rows.filter(({ count }) => count !== 0)

/** What moved in the quarter, what fell back first to be seen. */
export const movementPart = ({ since, reachedThen, movement }: Quarter, listed: Listed): Part => {
  const net = movement.reached.length - movement.fellBack.length
  const rows = Object.entries(MOVED).map(([name, { heading, of }]) => ({ label: heading, count: of(movement).length, href: listed(name) }))
  return {
    heading: `What moved since ${dayInWords(since)}`,
    before: [
      `${movement.reached.length} reached the proof asked for and ${movement.fellBack.length} fell back (net ${net > 0 ? '+' : ''}${net}); ${reachedThen} had reached it then.`,
      `Due dates moved for ${movement.datesMoved}; ${movement.datesMovedAgain} have now moved more than once.`,
    ],
    rows: rows.filter(({ count, label }) => count > 0 || label === MOVED['fell-back'].heading),
  }
}

/** What was asked for, and how firm the reached ones are. */
export const proofPart = (counts: Counts, listed: Listed): Part => ({
  heading: 'The proof asked for',
  rows: above0([
    { label: 'To be seen: somebody independent opens the evidence', count: counts.proofMix.seen, href: listed('asked-seen') },
    { label: 'To be seen in practice: one test', count: counts.proofMix['seen in practice'], href: listed('asked-seen-in-practice') },
    { label: 'To hold at a re-check: two tests', count: counts.proofMix['held at re-check'], href: listed('asked-held-at-re-check') },
    { label: 'Not set yet', count: counts.proofMix['not set'], href: listed('asked-not-set') },
    { label: 'Reached on a check within the same employer', count: counts.withinSameEmployer, href: listed('within-same-employer') },
    { label: 'Reached after the proof asked for was lowered', count: counts.afterLoweredProof, href: listed('after-lowered-proof') },
  ]),
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
