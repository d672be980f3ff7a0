import { actionsWithoutRecommendation } from '@ledger/actions'
import { LINE_WORDS, LINES_HIGHEST_FIRST, reviewsMentioned, slug } from '@ledger/assurance'
import { dayInWords } from '@ledger/kernel'
import { ladder } from '../../layout/ladder.js'
import { linksAt } from '../../layout/links.js'
import { answersOf } from '../answers-of.js'
import type { Seen } from '../content.js'
import { LINE_TONES } from './line-tones.js'
import { fellBackPart, movementNotMade, movementPart } from './movement-parts.js'
import { learningPart, notesParts, notHeardOfPart, responsesPart } from './papers-parts.js'
import { aheadPart, historyPart, outsidePart, proofPart, unknownPart } from './proof-parts.js'
import { quarterBefore } from './quarter.js'
import { sharedPart } from './shared-parts.js'

/** The partnership's front sheet: one side, read in a minute, true to the last number. */
export const partnershipAnswers = (seen: Seen) => {
  const { ask, asAt, question } = seen
  const answers = ask(answersOf, {})
  if (!answers) return null
  const { counts } = answers
  const to = linksAt(asAt)
  const { code } = seen.partnership
  const listed = (counted: string): string => to.recommendationsCounted({ partnership: code }, { counted })
  const recommended = (recommendationId: string): string => to.recommendationDetails({ partnership: code, recommendationId })
  const everything = to.recommendationsCounted({ partnership: code })
  const quarter = counts.all > 0 ? quarterBefore(seen, answers) : null
  const loose = ask(actionsWithoutRecommendation, {}).length
  const reached = { label: 'Reached the proof asked for', count: counts.reached, tone: 'reached' as const, href: listed('reached') }
  const lines = [
    reached,
    ...LINES_HIGHEST_FIRST.map((line) => ({
      ...LINE_WORDS[line],
      tone: LINE_TONES[line],
      count: counts.lines[line],
      href: listed(slug(line)),
    })),
  ].filter(({ count }, place) => place === 0 || count > 0)
  return {
    day: dayInWords(question.today),
    counts,
    lines,
    ladder: ladder(`Where the ${counts.of} recommendations stand`, lines),
    reachedHref: listed('reached'),
    ofHref: listed('for-us'),
    allHref: everything,
    meanings: LINES_HIGHEST_FIRST.map((line) => LINE_WORDS[line]),
    weakest: answers.weakest,
    knownTo: answers.knownTo,
    mentioned: reviewsMentioned(answers.reviews),
    reviewsHref: to.reviewsList({ partnership: code }),
    parts: [
      ...(counts.of > 0 && quarter === 'not made' ? [movementNotMade] : []),
      ...(counts.of > 0 && quarter && quarter !== 'not made'
        ? [movementPart(quarter, answers, listed), fellBackPart(quarter, answers, recommended)]
        : []),
      ...(counts.of > 0 ? [unknownPart(answers, listed), proofPart(counts, listed), aheadPart(answers, listed)] : []),
      ...(counts.of === 0 && counts.outside['history not taken up'] > 0 ? [historyPart(answers, listed)] : []),
      ...(counts.all > counts.of ? [outsidePart(counts, listed, everything)] : []),
      learningPart(ask, answers, to, code),
      ...(counts.of === 0 ? responsesPart(ask, to, code) : []),
      ...sharedPart(ask, to, code),
      ...(loose > 0
        ? [
            {
              heading: 'Actions',
              rows: [
                {
                  label: 'Actions that answer no recommendation',
                  count: loose,
                  href: to.actionsWithoutRecommendation({ partnership: code }),
                },
              ],
            },
          ]
        : []),
      ...notHeardOfPart(ask, to, code),
      ...notesParts(ask, to, code),
    ],
  }
}
