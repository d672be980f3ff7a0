import type { ActionDetails } from '@ledger/actions'
import { inWords } from '@ledger/kernel'
import { capital, count } from '../../layout/phrases.js'

const WORD: Readonly<Record<ActionDetails['word'], string>> = {
  none: 'nothing said yet',
  'not started': 'not started',
  'in progress': 'in progress',
  done: 'done',
  running: 'running',
}

/** `Done, 4 June 2025`; for what is done again and again, when it is next due. */
export const ownerSays = ({ word, saidOn, nextDue }: Pick<ActionDetails, 'word' | 'saidOn' | 'nextDue'>): string =>
  capital([WORD[word], saidOn && inWords(saidOn), nextDue && `next due ${inWords(nextDue)}`].filter(Boolean).join(', '))

const TIMES = ['', 'once', 'twice'] as const

/** `30 September 2025 (moved twice; first date March 2025)`. */
export const dueWords = ({ due, firstDue, timesMoved }: Pick<ActionDetails, 'due' | 'firstDue' | 'timesMoved'>): string => {
  if (!due) return 'No date set'
  const moved = TIMES[timesMoved] ?? count(timesMoved, 'time')
  return capital(inWords(due)) + (timesMoved > 0 && firstDue ? ` (moved ${moved}; first date ${inWords(firstDue)})` : '')
}

export const REPEATS: Readonly<Record<ActionDetails['repeats'], string>> = {
  once: 'To be done once',
  recurring: 'Done again and again',
  standing: 'A standing duty',
}
