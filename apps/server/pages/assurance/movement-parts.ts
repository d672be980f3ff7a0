import type { PartnershipAnswers } from '@ledger/assurance'
import { dayInWords } from '@ledger/kernel'
import { askRow } from './ask-row.js'
import { recommendationsIn } from './counted.js'
import { above0, type Listed, type Part, type PartRow } from './part.js'
import { MOVED, type Quarter } from './quarter.js'

/** What moved in the quarter, up and back. */
export const movementPart = (quarter: Quarter, answers: PartnershipAnswers, listed: Listed): Part => {
  const { since, before } = quarter
  const row = (name: keyof typeof MOVED): PartRow => ({
    label: MOVED[name].heading,
    count: MOVED[name].of(quarter).length,
    href: listed(name),
  })
  return {
    heading: `What moved since ${dayInWords(since)}`,
    before: [
      `Then ${before.counts.reached} of ${before.counts.of} had reached the proof asked for; now ${answers.counts.reached} of ${answers.counts.of}.`,
    ],
    rows: [
      row('reached-since'),
      row('fell-back'),
      ...above0([
        row('moved-up'),
        row('new-since'),
        row('no-longer-counted'),
        askRow('dates-moved', answers, listed, quarter),
        askRow('dates-moved-again', answers, listed, quarter),
      ]),
    ],
  }
}

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
