import {
  anAction,
  anAsk,
  asked,
  aTest,
  check,
  closed,
  evidence,
  fact,
  history,
  judged,
  learned,
  live,
  reply,
  running,
  said,
  shrunk,
} from './an-ask.js'
import type { Action } from '../state/action.js'
import type { AskState } from '../state/ask-state.js'
import type { Test } from '../state/test.js'

/** The day on which the reduced states are asked. */
export const TODAY = '2026-07-01'

const CLOSURES = [null, closed('replaced'), closed('no longer applies'), closed('closed before this ledger'), closed('closed, not done')]
const TRACKING = [live, history('2025-06-15')]
const ADDRESSEES: readonly AskState['addressee'][] = [
  { kind: 'agency', agencyId: 'council' },
  { kind: 'outside', name: 'the Home Office' },
  { kind: 'class', name: 'all schools', bodies: 125, line: null },
]

const REPLIES: readonly Pick<AskState, 'put' | 'replies'>[] = [
  { put: null, replies: [] },
  { put: { ...fact('put', '2024-01-05'), replyDue: null }, replies: [] },
  ...(['accepted', 'in part', 'another way', 'already done', 'not accepted', 'not classified'] as const).map((says) => ({
    put: null,
    replies: [reply(says)],
  })),
]

const KINDS: readonly ((actionId: string) => Action)[] = [
  (id) => anAction(id),
  (id) => anAction(id, { word: named(id, said('not started')) }),
  (id) => anAction(id, { word: named(id, said('in progress')) }),
  (id) => anAction(id, { repeats: 'recurring', word: named(id, running('2025-05-01')) }),
  (id) => anAction(id, { word: named(id, said('done')) }),
  (id) => anAction(id, { word: named(id, said('done')), evidence: [evidence(id)] }),
  (id) =>
    anAction(id, { word: named(id, said('done')), evidence: [evidence(id)], checks: [named(id, check('same employer, other line'))] }),
  (id) => anAction(id, { word: named(id, said('done')), evidence: [evidence(id)], checks: [named(id, check())] }),
]

const named = <Some extends { readonly event: string }>(actionId: string, some: Some): Some => ({
  ...some,
  event: `${actionId} ${some.event}`,
})

const ACTIONS: readonly (readonly Action[])[] = [
  [],
  ...KINDS.map((kind) => [kind('one')]),
  ...KINDS.flatMap((first, place) => KINDS.slice(place).map((second) => [first('one'), second('two')])),
]

const PLANS = [{ judged: null, shrunk: null }, judged('sufficient'), judged('not sufficient'), shrunk('stopped', 'audit', '2026-05-03')]

const unmoderated: Partial<Test> = { independence: 'not independent' }
const TESTS: readonly Pick<AskState, 'tests' | 'sameGap'>[] = [
  { tests: [], sameGap: [] },
  { tests: [aTest('found', '2026-01-01')], sameGap: [] },
  { tests: [aTest('found', '2023-01-01')], sameGap: [] },
  { tests: [aTest('found', '2023-01-01'), aTest('mostly', '2026-01-01')], sameGap: [] },
  { tests: [aTest('not found', '2026-02-01', unmoderated)], sameGap: [] },
  { tests: [aTest('found', '2025-01-01'), aTest('not found', '2026-02-01')], sameGap: [] },
  { tests: [aTest('found', '2026-01-01', unmoderated), aTest('could not tell', '2026-02-01')], sameGap: [] },
  { tests: [], sameGap: [learned('2026-03-01')] },
  { tests: [aTest('partly', '2026-02-01', { gapBack: 'yes' })], sameGap: [] },
]

const ASKED = [[], [asked('seen')], [asked('seen in practice')], [asked('held at re-check')]]

const AXES = [CLOSURES, TRACKING, ADDRESSEES, REPLIES, ACTIONS, PLANS, TESTS, ASKED] as const

/** How many reduced states there are. */
export const HOW_MANY = AXES.reduce((product, axis) => product * axis.length, 1)

/** The reduced state with this number, from 0. Every combination has one. */
export const askNumber = (number: number): AskState => {
  const [closure, tracking, addressee, replies, actions, plan, tests, proofAsked] = placesOf(number)
  const wholeClass = ADDRESSEES[addressee ?? 0]?.kind === 'class'
  const { tests: held = [], sameGap = [] } = TESTS[tests ?? 0] ?? {}
  return anAsk({
    closure: CLOSURES[closure ?? 0] ?? null,
    tracking: TRACKING[tracking ?? 0] ?? live,
    addressee: ADDRESSEES[addressee ?? 0] ?? { kind: 'not stated' },
    ...REPLIES[replies ?? 0],
    actions: ACTIONS[actions ?? 0] ?? [],
    plan: PLANS[plan ?? 0] ?? { judged: null, shrunk: null },
    tests: held.map((test) => ({ ...test, sample: { ...test.sample, wholeClass } })),
    sameGap,
    proofAsked: ASKED[proofAsked ?? 0] ?? [],
    coverage: wholeClass && number % 2 === 0 ? { ...fact('coverage', '2026-06-01'), reached: number % 4 === 0 ? 125 : 87, of: 125 } : null,
  })
}

/** Every so many states, and every combination of tracking, reply, actions and plan with the other axes at their first value. */
export const someNumbers = (step: number): readonly number[] => {
  const strided = Array.from({ length: Math.ceil(HOW_MANY / step) }, (_, place) => place * step)
  const core = TRACKING.flatMap((_t, tracking) =>
    REPLIES.flatMap((_r, replies) =>
      ACTIONS.flatMap((_a, actions) => PLANS.map((_p, plan) => numberAt([0, tracking, 0, replies, actions, plan, 0, 0]))),
    ),
  )
  return [...new Set([...strided, ...core])]
}

const numberAt = (places: readonly number[]): number =>
  AXES.reduceRight((number, axis, which) => number * axis.length + (places[which] ?? 0), 0)

const placesOf = (number: number): readonly number[] => {
  let rest = number
  return AXES.map((axis) => {
    const place = rest % axis.length
    rest = Math.floor(rest / axis.length)
    return place
  })
}
