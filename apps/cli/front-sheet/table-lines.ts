import { OUTSIDE_LINES, OUTSIDE_WORDS, type Counts } from '@ledger/assurance'
import type { FrontSheet } from './front-sheet.js'
import { counted, wrapped } from './layout.js'

const COLUMNS = ['reached', 'more due', 'not counted', 'in all'] as const

/** Counts by answer, each recommendation on one line, and what stands outside the count. */
export const tableLines = ({ table: { rows, total }, answers: { counts } }: FrontSheet): readonly string[] => [
  line('Counts by answer', COLUMNS),
  ...rows.map(({ answer, reached, moreDue, outside, all }) => line(answer, [reached, moreDue, outside, all].map(figure))),
  line('together', [total.reached, total.moreDue, total.outside, total.all].map(String)),
  ...wrapped(`${notCounted(counts)}${others(counts)}`, 2),
]

const notCounted = ({ outside }: Counts): string => {
  const some = OUTSIDE_LINES.filter((where) => where !== 'asks of others' && outside[where] > 0)
  const together = some.reduce((sum, where) => sum + outside[where], 0)
  return some.length === 0
    ? ''
    : `Not counted: ${some.map((where) => `${OUTSIDE_WORDS[where]}: ${outside[where]}`).join('. ')} (together ${together}). `
}

const others = ({ outside, repliesFromOthers, all }: Counts): string =>
  `Asks of others: ${outside['asks of others']}${outside['asks of others'] > 0 ? `, of which ${counted(repliesFromOthers, 'has', 'have')} a reply` : ''}. With them, ${all} in all.`

const line = (label: string, figures: readonly string[]): string =>
  `  ${label.padEnd(36)}${figures.map((one) => one.padStart(13)).join('')}`

const figure = (count: number): string => (count === 0 ? '·' : String(count))
