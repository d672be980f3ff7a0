import { isRealDay } from '@ledger/kernel'
import type { Problem } from '../read-file/problem.js'
import type { ImportOptions } from './options.js'

/** What was asked for and cannot be, before the file is opened. */
export const problemsOfOptions = ({ partnership, knownTo }: ImportOptions): readonly Problem[] => [
  ...(partnership === undefined || /^[a-z0-9]+(-[a-z0-9]+)*$/.test(partnership)
    ? []
    : [
        {
          where: '--partnership',
          problem: `“${partnership}” is not the code of a partnership`,
          toDo: 'Small letters, figures and single hyphens.',
        },
      ]),
  ...(knownTo === undefined || isRealDay(knownTo)
    ? []
    : [{ where: '--known-to', problem: `“${knownTo}” is not a day of the calendar`, toDo: 'Write it as 2019-03-31.' }]),
]
