import type { RecommendationAnswered } from '@ledger/assurance'
import { addDays } from '@ledger/kernel'
import { all, type FrontSheet } from './front-sheet.js'
import { counted, listed, wrapped } from './layout.js'

const QUIET = 90

const silentFor = ({ answers }: FrontSheet, days: number): readonly RecommendationAnswered[] =>
  all(answers).filter(
    ({ headline, lastHeardOn }) => headline.place === 'in N' && !headline.reached && lastHeardOn < addDays(answers.today, -days),
  )

/** What nobody has told the ledger yet. */
export const notKnown = (sheet: FrontSheet): readonly string[] => {
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

/** What falls due, and what has been promised. */
export const ahead = (sheet: FrontSheet): readonly string[] => {
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
