import type { FuzzyDate } from '@ledger/kernel'
import { readDate } from './read-date.js'

/**
 * What a status cell says. *done* is a claim; *recurring* is happening and never complete; *plan exists* says that a plan does, not that anything
 * was done. `actions` are the numbers of the actions meant, where the cell names them.
 */
export interface ProgressCell {
  readonly said: 'nothing' | 'plan exists' | 'not started' | 'in progress' | 'done' | 'recurring'
  readonly on: FuzzyDate | null
  readonly actions: readonly [first: number, last: number] | null
  readonly warning: 'progress-not-read' | 'year-not-stated' | 'not-a-day' | 'date-not-read' | null
}

/** Reads a status as published. Words that nobody has taught it say nothing, and a warning says so. */
export const readProgress = (written: string): ProgressCell => {
  const cell = written
    .trim()
    .replace(/[\s.–-]+$/, '')
    .replace(/\s+/g, ' ')
  if (cell === '') return said('nothing')
  const range = /^(\d+) ?[-–] ?(\d+) (.+)$/.exec(cell)
  if (range) return { ...readProgress(range[3] ?? ''), actions: [Number(range[1]), Number(range[2])] }
  if (/^in use since [a-z]+$/i.test(cell)) return { ...said('in progress'), warning: 'year-not-stated' }
  const plain = words.find(([form]) => form.test(cell))
  if (plain) return said(plain[1])
  const dated = /^(?:complete|completed|has been completed|full review completed|done|implemented|achieved):?(?: on)? (.*\d.*)$/i.exec(cell)
  return dated ? doneOn(dated[1] ?? '') : { ...said('nothing'), warning: 'progress-not-read' }
}

const said = (word: ProgressCell['said']): ProgressCell => ({ said: word, on: null, actions: null, warning: null })

const doneOn = (written: string): ProgressCell => {
  const { date, warning } = readDate(written)
  if (warning === 'date-not-read') return { ...said('nothing'), warning: 'progress-not-read' }
  return { ...said('done'), on: date, warning }
}

const words: readonly (readonly [RegExp, ProgressCell['said']])[] = [
  [/^(complete|completed|done|implemented|achieved|has been completed|(improvements )?already made)$/i, 'done'],
  [/^complete(d)? and occurs (every|each) .+$/i, 'recurring'],
  [/^(planned|action plan published)$/i, 'plan exists'],
  [/^(not (yet )?started|yet to start)$/i, 'not started'],
  [/^(in progress|in use|started|under ?way|on ?-?going|will continue to be progressed)$/i, 'in progress'],
]
