import type { RecommendationAnswered } from '@ledger/assurance'
import { addDays, dayInWords } from '@ledger/kernel'
import { all, type FrontSheet, type Since } from './front-sheet.js'
import { across, counted, listed, rule, wrapped } from './layout.js'
import { tableLines } from './table-lines.js'

/** The sheet of a partnership that tracks its recommendations here. */
export const countedSheet = (sheet: FrontSheet): readonly string[] => {
  const { answers, since } = sheet
  return [
    rule('═'),
    ...across(answers.name.toUpperCase(), dayInWords(answers.today)),
    ...wrapped(under(sheet)),
    rule(),
    ...across(
      `${counted(answers.counts.of, 'recommendation')} for us, from ${counted(reviewsInN(sheet), 'review')}`,
      `REACHED THE PROOF ASKED FOR  ${answers.counts.reached} of ${answers.counts.of}${since ? `  (was ${since.before.counts.reached} of ${since.before.counts.of})` : ''}`,
    ),
    '',
    ...tableLines(sheet),
    '',
    ...mix(sheet),
    ...(since ? ['', ...moved(sheet, since), '', ...fellBack(sheet, since)] : []),
    '',
    ...notKnown(sheet),
    '',
    ...ahead(sheet),
    rule('═'),
  ]
}

const under = ({ answers, since, demonstration, basis }: FrontSheet): string =>
  [
    answers.fictional ? 'FICTIONAL: every review, agency and person here is made up.' : undefined,
    since ? `Compared with ${dayInWords(since.day)}.` : undefined,
    `As ${basis}.`,
    answers.position === null ? undefined : `Ledger entry ${Number(answers.position).toLocaleString('en-GB')}.`,
    demonstration ? 'A demonstration.' : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(' ')

const reviewsInN = ({ answers }: FrontSheet): number => answers.reviews.filter(({ counts }) => counts.of > 0).length

const mix = ({ answers: { counts } }: FrontSheet): readonly string[] => [
  ...wrapped(
    `Proof asked for: seen ${counts.proofMix.seen}, seen in practice ${counts.proofMix['seen in practice']}, held at re-check ${counts.proofMix['held at re-check']}, not set ${counts.proofMix['not set']} (together ${counts.of}).`,
  ),
  ...wrapped(
    `Of the ${counts.reached} reached: ${counts.withinSameEmployer} rest on a check within the same employer, ${counts.afterLoweredProof} on proof that was lowered.`,
  ),
]

const moved = ({ answers }: FrontSheet, { day, before, movement }: Since): readonly string[] => {
  const net = answers.counts.reached - before.counts.reached
  const gone = movement.reached.length - movement.lost.length - net
  return wrapped(
    `SINCE ${dayInWords(day).toUpperCase()}: ${movement.reached.length} reached their proof and ${movement.lost.length} lost it${gone === 0 ? '' : `, ${gone} that had it left the count`} (net ${signed(net)}). ` +
      `${movement.advanced.length} moved on without reaching it; ${movement.added.length} are new; ${movement.leftN.length} left the count. ` +
      `Dates moved on ${counted(movement.datesMoved.length, 'ask')}, on ${movement.datesMovedAgain.length} of them not for the first time.`,
  )
}

const signed = (count: number): string => (count > 0 ? `+${count}` : count < 0 ? `−${-count}` : '0')

const fellBack = (sheet: FrontSheet, { movement, before }: Since): readonly string[] => {
  const was = new Map(all(before).map((one) => [one.recommendationId, one]))
  const hadReached = ({ recommendationId }: RecommendationAnswered): number => Number(was.get(recommendationId)?.headline.reached ?? false)
  const fallen = all(sheet.answers)
    .filter(({ recommendationId }) => movement.fellBack.includes(recommendationId))
    .toSorted((one, other) => hadReached(other) - hadReached(one))
  const shown = fallen.slice(0, 6)
  return [
    `WHAT FELL BACK: ${fallen.length === 0 ? 'nothing' : counted(fallen.length, 'recommendation')}`,
    ...shown.flatMap((one) =>
      wrapped(
        `${called(sheet, one)}: ${was.get(one.recommendationId)?.headline.answer ?? ''} → ${one.headline.answer}. ${lowestBecause(one)}`,
        2,
        4,
      ),
    ),
    ...(fallen.length > shown.length ? [`  and ${fallen.length - shown.length} more; the site lists them all`] : []),
  ]
}

const called = ({ answers }: FrontSheet, { reviewId, number }: RecommendationAnswered): string =>
  `${answers.reviews.find((review) => review.reviewId === reviewId)?.title ?? ''} ${number}`

const lowestBecause = ({ headline, asks }: RecommendationAnswered): string =>
  asks.find(({ askId }) => askId === headline.askId)?.because ?? ''

const QUIET = 90

const silentFor = ({ answers }: FrontSheet, days: number): readonly RecommendationAnswered[] =>
  all(answers).filter(
    ({ headline, lastHeardOn }) => headline.place === 'in N' && !headline.reached && lastHeardOn < addDays(answers.today, -days),
  )

const notKnown = (sheet: FrontSheet): readonly string[] => {
  const { answers } = sheet
  const { lines, proofNotSet } = answers.counts
  const silent = all(answers).filter(
    ({ headline }) => headline.place === 'in N' && headline.answer === 'planned, nothing said since',
  ).length
  return [
    'WHAT WE DO NOT KNOW',
    ...points([
      [lines['nothing recorded or no reply yet'], (n) => `${counted(n, 'recommendation')} with nothing recorded or no reply yet`],
      [silent, (n) => `${counted(n, 'recommendation')} planned, and nothing said since`],
      [
        silentFor(sheet, QUIET).length,
        (n) => `${counted(n, 'recommendation')} short of ${n === 1 ? 'its' : 'their'} proof, with nothing recorded for ${QUIET} days`,
      ],
      [lines['proof out of date'], (n) => `${counted(n, 'recommendation')} where nobody has looked lately; that is all it means`],
      [proofNotSet, (n) => `${counted(n, 'recommendation')} for which nobody has yet said what proof to ask for`],
      [
        answers.learningCounts.of - answers.learningCounts.answered,
        (n) => `${counted(n, 'learning point')} of ${answers.learningCounts.of} with no answer recorded`,
      ],
      [sheet.looseActions.length, (n) => `${counted(n, 'action')} that ${n === 1 ? 'answers' : 'answer'} no recommendation`],
      [
        sheet.unfinished.length,
        (n) => `${counted(n, 'import')} incomplete, resume ${n === 1 ? 'it' : 'them'}: nothing of ${n === 1 ? 'it' : 'them'} counts yet`,
      ],
    ]),
  ]
}

const ahead = (sheet: FrontSheet): readonly string[] => {
  const asks = all(sheet.answers).flatMap((one) => one.asks)
  const overdue = asks.filter(({ timing }) => timing?.says === 'overdue').length
  const soon = asks.filter(({ timing }) => timing?.says === 'due soon').length
  const promised = sheet.audits.filter(({ state }) => state === 'promised').length
  const planned = sheet.shared.filter((one) => one.planned).map(({ title }) => title)
  return [
    'AHEAD',
    ...points([
      [overdue + soon, () => `${counted(overdue, 'ask')} with something overdue, ${counted(soon, 'ask')} with something due soon`],
      [promised, (n) => `${counted(n, 'audit')} promised and not yet held`],
      [planned.length, () => `planned: ${listed(planned)}`],
    ]),
  ]
}

const points = (of: readonly (readonly [number, (count: number) => string])[]): readonly string[] =>
  of.flatMap(([count, says]) => (count > 0 ? wrapped(`· ${says(count)}`, 2, 4) : []))
