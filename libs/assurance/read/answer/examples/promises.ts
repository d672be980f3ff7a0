import type { IsoDate } from '@ledger/kernel'
import { answerOf } from '../answer-of.js'
import type { Answered } from '../answered.js'
import { compareHeadlines } from '../headline.js'
import { leastOf } from '../least.js'
import { lineOf } from '../lines.js'
import { toldBy } from '../told.js'
import { isSetAside, ORDER, placeInOrder, type Answer } from '../order.js'
import { isLiveAndNecessary } from '../reading/read-actions.js'
import type { Action } from '../state/action.js'
import type { AskState } from '../state/ask-state.js'
import { anAction, aTest, check, checkedAction, decision, reply } from './an-ask.js'
import { only } from './only.js'

/** What the table promises of any state (docs/answers.md section 7): each answers what was broken, or null. */
export type Kept = (state: AskState, today: IsoDate) => string | null

const LAST = '9999'
const OF_FAILURE: readonly Answer[] = ['closed, not done', 'not found in practice', 'gap found again', 'not accepted']

const lowers = (before: Answered, after: Answered): boolean =>
  compareHeadlines(after, before) < 0 || placeInOrder(after.answer) < placeInOrder(before.answer) || (before.reached && !after.reached)

const against = (
  state: AskState,
  today: IsoDate,
  changed: readonly (readonly [string, AskState])[],
  broken: (before: Answered, after: Answered) => boolean,
) => {
  const before = answerOf(state, today)
  for (const [what, other] of changed) {
    const after = answerOf(other, today)
    if (broken(before, after)) return `${what}: ${before.answer} (${before.reached}) became ${after.answer} (${after.reached})`
  }
  return null
}

export const hasOnePlace: Kept = (state, today) => {
  const { answer } = answerOf(state, today)
  const ordered = ORDER.filter((other) => other === answer).length
  return ordered + Number(isSetAside(answer)) === 1 && (lineOf(answer) === null) === isSetAside(answer)
    ? null
    : `${answer} has no one place`
}

/** 3: an independent positive check or test, of any date, recorded now, never lowers. */
export const positiveNeverLowers: Kept = (state, today) =>
  against(
    state,
    today,
    ['2021-01-01', '2023-06-01', '2025-07-01', '2026-06-30'].flatMap((date): (readonly [string, AskState])[] => [
      [
        `test of ${date}`,
        { ...state, tests: [...state.tests, aTest('found', date, { event: 'new test', position: LAST, sample: { wholeClass: true } })] },
      ],
      ...state.actions.map(
        ({ actionId }) =>
          [
            `check of ${date}`,
            withAction(state, actionId, (action) => ({
              ...action,
              checks: [...action.checks, { ...check('independent', date), position: LAST }],
            })),
          ] as const,
      ),
    ]),
    lowers,
  )

/** 4: stopping, deleting or swapping a necessary action never raises, even for a finished one, until judged again. */
export const shrinkingNeverRaises: Kept = (state, today) =>
  against(
    state,
    today,
    state.actions.filter(isLiveAndNecessary).flatMap(({ actionId, title }): (readonly [string, AskState])[] => {
      const now = { ...decision('shrunk now', today), position: LAST }
      const shrunken: AskState = { ...state, plan: { ...state.plan, shrunk: { ...now, how: 'stopped', title } } }
      const stopped = withAction(shrunken, actionId, (action) => ({ ...action, ended: { ...now, how: 'stopped' } }))
      return [
        ['stopped', stopped],
        ['deleted', { ...shrunken, actions: state.actions.filter((action) => action.actionId !== actionId) }],
        ['made supporting', withAction(shrunken, actionId, (action) => ({ ...action, part: 'supporting' }))],
        [
          'swapped for a finished one',
          { ...stopped, actions: [...stopped.actions, { ...checkedAction('finished'), inPlaceOf: actionId }] },
        ],
      ]
    }),
    (before, after) => placeInOrder(after.answer) > placeInOrder(before.answer) || (after.reached && !before.reached),
  )

/** 5: supporting actions, unmoderated positive audits and "could not tell" never move the answer. */
export const idleFactsMoveNothing: Kept = (state, today) =>
  against(
    state,
    today,
    [
      [
        'supporting',
        {
          ...state,
          actions: [...state.actions, { ...checkedAction('briefing'), part: 'supporting' }, anAction('leaflet', { part: 'supporting' })],
        },
      ],
      [
        'unmoderated',
        { ...state, tests: [...state.tests, aTest('found', '2026-06-30', { independence: 'not independent', position: '2000' })] },
      ],
      ['could not tell', { ...state, tests: [...state.tests, aTest('could not tell', '2026-06-30', { position: '2000' })] }],
    ],
    (before, after) => before.answer !== after.answer || before.reached !== after.reached || before.proofReached !== after.proofReached,
  )

/** 6: history only never passes reported done. */
export const historyStopsAtReportedDone: Kept = (state, today) => {
  const { answer } = answerOf(state, today)
  return state.tracking.kind === 'history' && placeInOrder(answer) > placeInOrder('reported done, not yet checked')
    ? `history reads ${answer}`
    : null
}

/** 6: without a known fact against, no word of failure. */
export const noFailureWithoutFact: Kept = (state, today) => {
  const known =
    state.closure?.closing === 'closed, not done' ||
    state.sameGap.length > 0 ||
    state.replies.some(({ says }) => says === 'not accepted') ||
    state.tests.some(({ result }) => result === 'not found' || result === 'partly')
  const { answer } = answerOf(state, today)
  return !known && OF_FAILURE.includes(answer) ? `${answer} without a fact against` : null
}

/** 7, for one ask: closing it as not done never raises. */
export const closingNeverRaises: Kept = (state, today) =>
  state.closure
    ? null
    : against(
        state,
        today,
        [
          [
            'closed',
            {
              ...state,
              closure: { ...reply('accepted', today), closing: 'closed, not done', byAskId: null, byRecommendationId: null, minute: null },
            },
          ],
        ],
        (before, after) => compareHeadlines(after, before) > 0,
      )

/** The events an answer names are enough for it. */
export const eventsAreEnough: Kept = (state, today) => {
  const full = answerOf(state, today)
  const part = answerOf(only(state, full.events), today)
  return part.answer === full.answer && part.reached === full.reached && part.place === full.place
    ? null
    : `${full.answer} (${full.reached}) on ${full.events.join(', ')} alone reads ${part.answer} (${part.reached})`
}

/** Of the events an answer names, those of which none can be left out are enough for it. */
export const noneOfTheLeastCanGo: Kept = (state, today) => {
  const full = answerOf(state, today)
  const told = toldBy(full)
  const tells = (events: readonly string[]) => toldBy(answerOf(only(state, events), today)) === told
  const least = leastOf(full.events, tells)
  const idle = least.find((event) => tells(least.filter((other) => other !== event)))
  return tells(least) && idle === undefined
    ? null
    : `${full.answer} on ${least.join(', ')} alone reads otherwise, or without ${idle} the same`
}

export const PROMISES = {
  hasOnePlace,
  positiveNeverLowers,
  shrinkingNeverRaises,
  idleFactsMoveNothing,
  historyStopsAtReportedDone,
  noFailureWithoutFact,
  closingNeverRaises,
  eventsAreEnough,
  noneOfTheLeastCanGo,
} as const

const withAction = (state: AskState, actionId: string, change: (action: Action) => Action): AskState => ({
  ...state,
  actions: state.actions.map((action) => (action.actionId === actionId ? change(action) : action)),
})
