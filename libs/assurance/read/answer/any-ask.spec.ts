import fc from 'fast-check'
import { answerOf } from './answer-of.js'
import { anAction, anAsk, aTest, asked, check, evidence, fact, history, learned, live, reply } from './examples/an-ask.js'
import { PROMISES } from './examples/promises.js'
import { countsOf } from './counts.js'
import { compareHeadlines, headlineOf, type Asks } from './headline.js'
import type { Action } from './state/action.js'
import type { AskState } from './state/ask-state.js'

const numRuns = process.env['LEDGER_LONG'] ? 50_000 : 400
const today = '2026-07-01'
const day = fc.constantFrom(
  '2021-06-01',
  '2022-06-01',
  '2023-03-01',
  '2024-03-01',
  '2024-09-01',
  '2025-03-01',
  '2025-10-01',
  '2026-02-01',
  '2026-06-01',
)
const position = fc.integer({ min: 1000, max: 8999 }).map(String)
const independence = fc.constantFrom('independent', 'same employer, other line', 'not independent', 'cannot be told')
const some = <Item>(item: fc.Arbitrary<Item>, maxLength = 3) => fc.array(item, { maxLength })
const maybe = <Item>(item: fc.Arbitrary<Item>) => fc.option(item, { nil: null })

/** Each fact gets a place in the log; `inALog` then sees to it that no two share it. */
const placed = <Item extends { readonly position: string }>(item: fc.Arbitrary<Item>): fc.Arbitrary<Item> =>
  fc.tuple(item, position).map(([one, place]) => ({ ...one, position: place }))

/** As in any log, no two facts come from one event or stand at one place: ids drawn at random meet now and then, and promise nothing then. */
const inALog = (state: AskState): AskState => {
  let number = 0
  const numbered = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(numbered)
    if (typeof value !== 'object' || value === null) return value
    const parts = Object.fromEntries(Object.entries(value).map(([name, part]) => [name, numbered(part)]))
    if (!('event' in parts)) return parts
    const [event, place] = [`event ${(number += 1)}`, `${String(parts['position'])} ${String(number).padStart(3, '0')}`]
    return { ...parts, event, position: place, ...('countsFrom' in parts ? { countsFrom: place } : {}) }
  }
  return numbered(state) as AskState
}

const anyAction: fc.Arbitrary<Action> = fc
  .record({
    actionId: fc.uuid(),
    linked: placed(fc.constant(fact('', '2024-03-01'))),
    part: fc.constantFrom('necessary', 'necessary', 'supporting'),
    repeats: fc.constantFrom('once', 'recurring', 'standing'),
    word: maybe(
      placed(fc.tuple(day, fc.constantFrom('not started', 'in progress', 'done')).map(([date, says]) => ({ ...fact('', date), says }))),
    ),
    evidence: some(placed(fc.tuple(day, fc.constantFrom('named', 'submitted')).map(([date, how]) => evidence('item', date, how)))),
    checks: some(placed(fc.tuple(independence, day, fc.constantFrom('shown', 'shown', 'more needed')).map((all) => check(...all)))),
  })
  .map(({ actionId, ...known }) => anAction(actionId, known))

const anyTest = placed(
  fc
    .record({
      result: fc.constantFrom('found', 'mostly', 'partly', 'not found', 'could not tell'),
      date: day,
      independence,
      moderated: fc.boolean(),
      gapBack: fc.constantFrom('yes', 'no', 'not said'),
      key: fc.constantFrom('a', 'b', 'c'),
      wholeClass: fc.boolean(),
    })
    .map(({ result, date, key, wholeClass, ...known }) => aTest(result, date, { ...known, sample: { key, wholeClass } })),
)

const decided = <Kind extends string>(kind: fc.Arbitrary<Kind>) =>
  placed(fc.tuple(kind, day).map(([says, date]) => ({ ...reply('accepted', date), says })))

const anyPlan: fc.Arbitrary<AskState['plan']> = fc.record({
  judged: maybe(decided(fc.constantFrom('sufficient', 'not sufficient')).map((made) => ({ ...made, judgement: made.says, actionIds: [] }))),
  shrunk: fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: decided(fc.constant('stopped' as const)).map((made) => ({ ...made, how: made.says, title: null })) },
  ),
})

const anyAsk: fc.Arbitrary<AskState> = fc
  .record({
    askId: fc.uuid(),
    addressee: fc.constantFrom<AskState['addressee']>(
      { kind: 'agency', agencyId: 'council' },
      { kind: 'class', name: 'all schools', bodies: 125, line: 100 },
      { kind: 'outside', name: 'the Home Office' },
      { kind: 'not stated' },
    ),
    tracking: fc.constantFrom(live, live, history('2025-06-15')),
    put: maybe(placed(day.map((date) => ({ ...fact('', date), replyDue: null })))),
    replies: some(decided(fc.constantFrom('accepted', 'in part', 'another way', 'already done', 'not accepted', 'not classified')), 2),
    wholeAsk: maybe(
      placed(
        fc
          .tuple(day, fc.constantFrom('not started', 'in progress', 'done'))
          .map(([date, says]) => ({ ...fact('', date), says, note: null })),
      ),
    ),
    planSaid: maybe(placed(day.map((date) => fact('', date)))),
    coverage: maybe(placed(fc.tuple(day, fc.nat(125)).map(([date, reached]) => ({ ...fact('', date), reached, of: 125 })))),
    actions: fc.uniqueArray(anyAction, { maxLength: 3, selector: ({ actionId }) => actionId }),
    plan: anyPlan,
    tests: some(anyTest),
    sameGap: some(placed(day.map((date) => learned(date))), 1),
    proofAsked: some(
      placed(fc.tuple(fc.constantFrom('seen', 'seen in practice', 'held at re-check'), fc.boolean(), day).map((all) => asked(...all))),
      2,
    ),
    reachedBefore: some(placed(day.map((date) => ({ ...fact('', date), proof: 'seen' as const }))), 1),
    difference: maybe(
      placed(
        fc.tuple(day, fc.constantFrom('consistent', 'not consistent', 'cannot tell')).map(([date, says]) => ({ ...fact('', date), says })),
      ),
    ),
    closing: fc.constantFrom(null, null, null, null, 'replaced', 'closed before this ledger', 'closed, not done'),
  })
  .map(({ closing, ...known }) =>
    inALog(
      anAsk({
        ...known,
        closure: closing && {
          ...reply('accepted', '2026-06-02'),
          closing,
          byAskId: null,
          byRecommendationId: null,
          minute: null,
        },
      }),
    ),
  )

const anyRecommendation = fc.tuple(anyAsk, some(anyAsk)).map(([first, rest]): readonly [AskState, ...AskState[]] => [first, ...rest])
const answersOf = ([first, ...rest]: readonly [AskState, ...AskState[]]): Asks => [
  answerOf(first, today),
  ...rest.map((ask) => answerOf(ask, today)),
]

describe('the properties of docs/answers.md section 7 over any ask', () => {
  test.each(Object.entries(PROMISES))('%s', (_name, promise) => {
    fc.assert(
      fc.property(anyAsk, (state) => {
        expect(promise(state, today)).toBeNull()
      }),
      { numRuns },
    )
  })

  test('an independent positive test never lowers a headline; closing as not done never raises one', () => {
    fc.assert(
      fc.property(anyRecommendation, ([first, ...rest]) => {
        const before = headlineOf(answersOf([first, ...rest]))
        if (before.place !== 'in N' || first.closure) return
        const positive = aTest('found', '2026-06-20', { position: '9999', sample: { wholeClass: true } })
        const tested = headlineOf(answersOf([{ ...first, tests: [...first.tests, positive] }, ...rest]))
        const closure = {
          ...reply('accepted', today),
          closing: 'closed, not done',
          byAskId: null,
          byRecommendationId: null,
          minute: null,
        } as const
        const closed = headlineOf(answersOf([{ ...first, closure }, ...rest]))
        expect(compareHeadlines(tested, before)).toBeGreaterThanOrEqual(0)
        expect(compareHeadlines(closed, before)).toBeLessThanOrEqual(0)
      }),
      { numRuns },
    )
  })

  test('the counts always add up', () => {
    fc.assert(
      fc.property(some(anyRecommendation, 6), (recommendations) => {
        const counts = countsOf(recommendations.map(answersOf))
        const sum = (numbers: Readonly<Record<string, number>>) => Object.values(numbers).reduce((total, count) => total + count, 0)
        expect(counts.of + sum(counts.outside)).toBe(counts.all)
        expect(counts.reached + sum(counts.lines)).toBe(counts.of)
        expect(sum(counts.proofMix)).toBe(counts.of)
      }),
      { numRuns: numRuns / 5 },
    )
  })
})
