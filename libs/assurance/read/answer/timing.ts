import { daysBetween, earliest, latest, type FuzzyDate, type IsoDate } from '@ledger/kernel'
import type { Fact } from './state/fact.js'

/** A date to be kept, and what was done about it. */
export interface Dated {
  readonly what: 'reply' | 'action' | 'next occurrence' | 'test' | 're-check'
  /** Which action; null for the others. */
  readonly actionId: string | null
  readonly first: FuzzyDate
  readonly current: FuzzyDate
  readonly moves: readonly Fact[]
  /** When it was done as far as anybody said; null in `on` when nobody said when. */
  readonly done: { readonly on: FuzzyDate | null } | null
}

/** Timing of one date, said apart from the answer (docs/answers.md section 5). Days are calendar days. */
export interface Timing extends Omit<Dated, 'done'> {
  readonly says: 'overdue' | 'late by' | 'due soon' | 'cannot tell' | 'no date to compare' | 'not yet due' | 'on time'
  /** Days overdue, late, or left; null where there is nothing to count. */
  readonly days: number | null
  /** It was overdue on the day live tracking was taken up. */
  readonly atTakeUp: boolean
  /** For history, the day the papers speak to, where it is past: nothing is said as if it were today. Null for what is live. */
  readonly papersEnd: IsoDate | null
  /** Days past the first date, where it was moved and is done or overdue; null otherwise. */
  readonly pastFirst: number | null
}

export interface When {
  /** The day judged on; for history the day the papers speak to, when that is earlier; null when no day can be judged. */
  readonly on: IsoDate | null
  readonly dueSoonDays: number
  readonly takenUp: IsoDate | null
  readonly papersEnd: IsoDate | null
}

/**
 * - overdue: after the last possible day of the current due date; due soon: that day is within the policy's days
 * - on time: the last possible day done is by the last possible day due; late by: the first possible day done is after it; else cannot tell
 * - a date as text is kept as written, and there is no date to compare
 */
export const timingOf = (dated: Dated, when: When): Timing => {
  const { done, ...kept } = dated
  const due = latest(dated.current)
  const judged = due === undefined ? noDate : done ? judgeDone(due, done.on) : judgeOpen(due, when)
  return { ...kept, ...judged, papersEnd: when.papersEnd, pastFirst: daysPastFirst(dated, judged.says, when) }
}

type Judged = Pick<Timing, 'says' | 'days' | 'atTakeUp'>

const noDate: Judged = { says: 'no date to compare', days: null, atTakeUp: false }
const judged = (says: Timing['says'], days: number | null = null): Judged => ({ says, days, atTakeUp: false })

const judgeDone = (due: IsoDate, on: FuzzyDate | null): Judged => {
  const [from, to] = [on && earliest(on), on && latest(on)]
  if (!from || !to) return judged('cannot tell')
  if (to <= due) return judged('on time')
  return from > due ? judged('late by', daysBetween(due, from)) : judged('cannot tell')
}

const judgeOpen = (due: IsoDate, { on, dueSoonDays, takenUp }: When): Judged => {
  if (on === null) return judged('not yet due')
  if (on > due) return { says: 'overdue', days: daysBetween(due, on), atTakeUp: takenUp !== null && due < takenUp }
  const left = daysBetween(on, due)
  return judged(left <= dueSoonDays ? 'due soon' : 'not yet due', left)
}

/** On time against the current date still says how far past the first. */
const daysPastFirst = ({ first, moves, done }: Dated, says: Timing['says'], { on }: When): number | null => {
  const due = latest(first)
  const day = done ? done.on && earliest(done.on) : says === 'overdue' ? on : null
  return moves.length > 0 && due && day && day > due ? daysBetween(due, day) : null
}
