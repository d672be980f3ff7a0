import type { Action, Check } from '../state/action.js'
import { isAfter, lastOf } from '../state/fact.js'

/** Low to high (docs/answers.md section 1, action rung). */
export const RUNGS = [
  'no word',
  'not started',
  'in progress',
  'running',
  'reported done',
  'evidence in',
  'checked, same employer',
  'checked',
] as const

export type Rung = (typeof RUNGS)[number]

export const isAtLeast = (rung: Rung, least: Rung): boolean => RUNGS.indexOf(rung) >= RUNGS.indexOf(least)

export const lower = (one: Rung, other: Rung): Rung => (isAtLeast(one, other) ? other : one)

/** The last check that asked for more: it hands back what was put in before it. */
export const askedForMore = ({ checks }: Action): Check | null => lastOf(checks.filter(({ finding }) => finding === 'more needed'))

/** Checks that found it shown and have not been overtaken by a request for more. */
export const shownChecks = (action: Action): readonly Check[] => {
  const more = askedForMore(action)
  return action.checks.filter((check) => check.finding === 'shown' && (more === null || isAfter(check, more)))
}

/** The check the rung rests on: an independent one before one by the same employer; null if neither counts. */
export const countingCheck = (action: Action): Check | null => {
  const shown = shownChecks(action)
  const by = (independence: Check['independence']) => lastOf(shown.filter((check) => check.independence === independence))
  return by('independent') ?? by('same employer, other line')
}

/** Evidence put in and not handed back. What a plan only names is printed and lifts nothing. */
export const evidenceIn = (action: Action) => {
  const more = askedForMore(action)
  return action.evidence.filter((item) => item.how === 'submitted' && (more === null || isAfter(item, more)))
}

/**
 * How far an action has come. A check that shows it counts whatever the owner last said; evidence counts once the owner says that it is done or
 * running; evidence without that word means only that it has begun.
 */
export const rungOf = (action: Action): Rung => {
  const check = countingCheck(action)
  if (check) return check.independence === 'independent' ? 'checked' : 'checked, same employer'
  const said = saidRung(action)
  if (evidenceIn(action).length > 0 || shownChecks(action).length > 0) return isAtLeast(said, 'running') ? 'evidence in' : 'in progress'
  return action.evidence.some(({ how }) => how === 'submitted') && !isAtLeast(said, 'in progress') ? 'in progress' : said
}

/** A recurring or standing action is running on the owner's word, never reported done. */
const saidRung = ({ word, repeats }: Action): Rung => {
  if (word === null) return 'no word'
  switch (word.says) {
    case 'not started':
    case 'in progress':
      return word.says
    case 'done':
      return repeats === 'once' ? 'reported done' : 'running'
    case 'running':
      return 'running'
  }
}
