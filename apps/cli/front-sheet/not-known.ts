import { ASKS_COUNTED, asksCountedBy, whatIsNotKnown, type AskCount } from '@ledger/assurance'
import type { FrontSheet } from './front-sheet.js'
import { counted, figures, listed, wrapped } from './layout.js'

/** What nobody has told the ledger yet; the words and the numbers are those of the site. */
export const notKnown = (sheet: FrontSheet): readonly string[] => [
  'WHAT WE DO NOT KNOW',
  ...figures([
    ...whatIsNotKnown(sheet.answers).map(({ label, recommendations }) => [label, recommendations.length] as const),
    ['Actions that answer no recommendation', sheet.looseActions.length],
  ]),
  ...unfinished(sheet),
]

export const unfinished = ({ unfinished: imports }: FrontSheet): readonly string[] =>
  imports.length === 0
    ? []
    : wrapped(
        `${counted(imports.length, 'import')} incomplete, resume ${imports.length === 1 ? 'it' : 'them'}: nothing of ${imports.length === 1 ? 'it' : 'them'} counts yet.`,
        2,
        4,
      )

/** What falls due, and what has been promised. */
export const ahead = ({ answers, audits, shared }: FrontSheet): readonly string[] => {
  const row = (name: AskCount) => [ASKS_COUNTED[name].heading, asksCountedBy(answers, name, null).length] as const
  const planned = shared.filter((one) => one.planned).map(({ title }) => title)
  return [
    'DATES',
    ...figures([
      row('overdue'),
      row('due-soon'),
      ['Audits promised, not heard of as held', audits.filter(({ state }) => state === 'promised').length],
    ]),
    ...(planned.length > 0 ? wrapped(`Planned: ${listed(planned)}`, 2, 4) : []),
  ]
}
