import { latest, type IsoDate } from '@ledger/kernel'
import { isAtLeast, rungOf } from './reading/action-rung.js'
import { isLiveAndNecessary } from './reading/read-actions.js'
import type { Action } from './state/action.js'
import type { AskState, Promised } from './state/ask-state.js'
import { lastOf } from './state/fact.js'
import { timingOf, type Dated, type Timing, type When } from './timing.js'

/** Every timing of an ask, the latest-running first; none for an ask that is set aside or closed (docs/answers.md section 5). */
export const timingsOf = (state: AskState, today: IsoDate): readonly Timing[] => {
  if (state.closure) return []
  const when = whenOf(state, today)
  return datesOf(state)
    .map((dated) => timingOf(dated, when))
    .sort(
      (one, other) =>
        LATEST_RUNNING.indexOf(one.says) - LATEST_RUNNING.indexOf(other.says) || lateness(other) - lateness(one) || further(one, other),
    )
}

/** The timing an ask shows: that of the date which runs latest; null when no date is set. */
export const timingOfAsk = (state: AskState, today: IsoDate): Timing | null => timingsOf(state, today)[0] ?? null

const LATEST_RUNNING: readonly Timing['says'][] = [
  'overdue',
  'late by',
  'due soon',
  'cannot tell',
  'no date to compare',
  'not yet due',
  'on time',
]

/** Where two dates run as late: the one further past its first date, then the one that moved more, then the later. */
const further = (one: Timing, other: Timing): number =>
  (other.pastFirst ?? 0) - (one.pastFirst ?? 0) ||
  other.moves.length - one.moves.length ||
  (latest(other.current) ?? '').localeCompare(latest(one.current) ?? '')

const lateness = ({ says, days }: Timing): number => (says === 'due soon' || says === 'not yet due' ? -(days ?? Infinity) : (days ?? 0))

/** Nothing is overdue after the day the papers speak to, until live. */
const whenOf = ({ tracking, policy }: AskState, today: IsoDate): When => ({
  on: tracking.kind === 'live' ? today : tracking.knownTo && (tracking.knownTo < today ? tracking.knownTo : today),
  dueSoonDays: policy.dueSoonDays,
  papersEnd: tracking.kind !== 'live' && tracking.knownTo && tracking.knownTo < today ? tracking.knownTo : null,
  takenUp: tracking.kind === 'live' && tracking.knownTo !== null ? tracking.from : null,
})

const datesOf = (state: AskState): readonly Dated[] => [
  ...replyDate(state),
  ...state.actions.filter(isLiveAndNecessary).flatMap((action) => [...actionDate(action), ...nextOccurrence(action)]),
  ...promised('test', state.testDue),
  ...promised('re-check', state.recheckDue),
]

const replyDate = ({ put, replies }: AskState): readonly Dated[] => {
  if (!put?.replyDue) return []
  const first = replies.length > 0 ? replies.reduce((one, other) => (lastOf([one, other]) === one ? other : one)) : null
  return [{ what: 'reply', actionId: null, first: put.replyDue, current: put.replyDue, moves: [], done: first && { on: first.on } }]
}

/** Done on the owner's word, or on a check where there is no word: a checker's delay never makes the owner overdue. */
const actionDate = (action: Action): readonly Dated[] => {
  const { due, word, actionId, checks } = action
  if (!due) return []
  const said = word?.says === 'done' || word?.says === 'running' ? { on: word.on } : null
  const check = said ? null : lastOf(checks.filter(({ finding }) => finding === 'shown'))
  const done = said ?? (check && isAtLeast(rungOf(action), 'checked, same employer') ? { on: check.on } : null)
  return [{ what: 'action', actionId, first: due.first, current: due.current, moves: due.moves, done }]
}

const nextOccurrence = ({ word, actionId }: Action): readonly Dated[] =>
  word?.says === 'running' && word.next
    ? [{ what: 'next occurrence', actionId, first: word.next, current: word.next, moves: [], done: null }]
    : []

const promised = (what: 'test' | 're-check', date: Promised | null): readonly Dated[] =>
  date
    ? [{ what, actionId: null, first: date.first, current: date.current, moves: date.moves, done: date.done && { on: date.done.on } }]
    : []
