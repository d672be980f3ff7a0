import type { FrontSheet } from './front-sheet.js'
import { counted, wrapped } from './layout.js'

const COLUMNS = ['reached', 'more due', 'not counted', 'in all'] as const

/** Counts by answer, each recommendation on one line, and what stands outside the count. */
export const tableLines = ({ table: { rows, total }, answers: { counts } }: FrontSheet): readonly string[] => [
  line('Counts by answer', COLUMNS),
  ...rows.map(({ answer, reached, moreDue, outside, all }) => line(answer, [reached, moreDue, outside, all].map(figure))),
  line('together', [total.reached, total.moreDue, total.outside, total.all].map(String)),
  ...wrapped(
    `Not counted: ${[
      `history not taken up ${counts.outside['history not taken up']}`,
      `closed before this ledger ${counts.outside['closed before this ledger']}`,
      `replaced ${counts.outside.replaced}`,
      `no longer applies ${counts.outside['no longer applies']}`,
    ].join(
      ', ',
    )} (together ${total.outside}). Asks of others: ${counts.outside['asks of others']}, of which ${counted(counts.repliesFromOthers, 'has', 'have')} a reply. With them, ${counts.all} in all.`,
    2,
  ),
]

const line = (label: string, figures: readonly string[]): string =>
  `  ${label.padEnd(36)}${figures.map((one) => one.padStart(13)).join('')}`

const figure = (count: number): string => (count === 0 ? '·' : String(count))
