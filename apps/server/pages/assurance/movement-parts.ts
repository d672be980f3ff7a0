import { MOVED, recommendationsIn, type PartnershipAnswers } from '@ledger/assurance'
import { dayInWords } from '@ledger/kernel'
import { linksAt } from '../../layout/links.js'
import { askRow } from './ask-row.js'
import { above0, type Listed, type Part, type PartRow } from './part.js'
import type { Quarter } from './quarter.js'

/** What moved in the quarter, up and back. */
export const movementPart = ({ then, movement, before }: Quarter, answers: PartnershipAnswers, listed: Listed): Part => {
  const day = dayInWords(then.date)
  const listedThen = (counted: string): string => linksAt(then).recommendationsCounted({ partnership: answers.code }, { counted })
  const row = (name: keyof typeof MOVED): PartRow => ({
    label: MOVED[name].heading,
    count: MOVED[name].of(movement).length,
    href: listed(name),
  })
  return {
    heading: `What moved since ${day}`,
    rows: [
      ...above0([
        { label: `Recommendations for us on ${day}`, count: before.counts.of, href: listedThen('for-us') },
        { label: `Had reached the proof asked for on ${day}`, count: before.counts.reached, href: listedThen('reached') },
      ]),
      row('reached-since'),
      row('fell-back'),
      ...above0([
        row('moved-up'),
        row('new-since'),
        row('no-longer-counted'),
        askRow('dates-moved', answers, listed, movement),
        askRow('dates-moved-again', answers, listed, movement),
      ]),
    ],
  }
}

/** In its place while the page of the earlier day cannot be made. */
export const movementNotMade: Part = {
  heading: 'What moved in the last 13 weeks',
  before: ['This cannot be shown at the moment, for the tables of that day have not been made yet. Refresh this page in a minute.'],
}

/** Which fell back, from what to what, the first few by name. */
export const fellBackPart = (
  { before, movement }: Quarter,
  answers: PartnershipAnswers,
  to: (recommendationId: string) => string,
): Part => {
  const was = new Map(recommendationsIn(before).map((one) => [one.recommendationId, one.headline.answer]))
  const fallen = recommendationsIn(answers).filter(({ recommendationId }) => movement.fellBack.includes(recommendationId))
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
