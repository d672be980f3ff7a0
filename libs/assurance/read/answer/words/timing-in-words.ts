import { dayInWords, inWords, type FuzzyDate } from '@ledger/kernel'
import type { Timing } from '../timing.js'
import { counted } from './phrases.js'

/** Timing in a few words, always with both dates where a date moved: `overdue by 12 days; moved twice; first date March 2025`. */
export const timingInWords = (timing: Timing): string => [said(timing), ...moved(timing)].join('; ')

const said = ({ says, days, current, atTakeUp, what, papersEnd }: Timing): string => {
  switch (says) {
    case 'overdue':
      if (papersEnd) return `due ${inWords(current)}, and not reported by ${dayInWords(papersEnd)}, when these papers end`
      return `${what === 'action' ? '' : `${what} `}overdue by ${counted(days ?? 0, 'day')}, due ${inWords(current)}${atTakeUp ? ', already past when live tracking was taken up' : ''}`
    case 'late by':
      return `late by ${counted(days ?? 0, 'day')}, due ${inWords(current)}`
    case 'due soon':
      return papersEnd ? afterThePapers(current) : `due soon, ${inWords(current)}`
    case 'not yet due':
      return papersEnd ? afterThePapers(current) : `due ${inWords(current)}`
    case 'cannot tell':
      return `cannot tell whether it was on time, due ${inWords(current)}`
    case 'no date to compare':
      return `no date to compare: ${inWords(current)}`
    case 'on time':
      return `on time, due ${inWords(current)}`
  }
}

/** What was still to come when the papers ended is neither due soon nor late today. */
const afterThePapers = (due: FuzzyDate): string => `due ${inWords(due)}, after these papers end`

const TIMES = ['', 'once', 'twice'] as const

const moved = ({ moves, first, pastFirst }: Timing): readonly string[] =>
  moves.length === 0
    ? []
    : [
        `moved ${TIMES[moves.length] ?? `${moves.length} times`}`,
        `first date ${inWords(first)}${pastFirst ? `, ${counted(pastFirst, 'day')} past it` : ''}`,
      ]
