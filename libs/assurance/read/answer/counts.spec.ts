import { answerOf } from './answer-of.js'
import type { Answered } from './answered.js'
import { countsOf, countsOfAsks } from './counts.js'
import { anAction, anAsk, asked, aTest, checkedAction, closed, history, judged, reply, said } from './examples/an-ask.js'
import { headlineOf, type Asks } from './headline.js'
import { movesOutOfN } from './moves-out-of-n.js'
import type { AskState } from './state/ask-state.js'

const ask = (known: Partial<AskState>): Answered => answerOf(anAsk(known), '2026-07-01')
const outside = { kind: 'outside', name: 'the Home Office' } as const

const reachedSeen = ask({
  askId: 'seen',
  actions: [checkedAction('rota', 'same employer, other line')],
  plan: judged('sufficient'),
  proofAsked: [asked('seen')],
})
const shortOfHeld = ask({ askId: 'short', tests: [aTest('found', '2026-06-01')], proofAsked: [asked('held at re-check')] })
const begun = ask({ askId: 'begun', actions: [anAction('rota', { word: said('in progress') })] })
const ofOthers = ask({ addressee: outside, replies: [reply('accepted')] })
const oldPaper = ask({ tracking: history('2020-01-01') })
const before = ask({ closure: closed('closed before this ledger') })
const replaced = ask({ closure: closed('replaced') })
const gone = ask({ closure: closed('no longer applies') })

describe('headline of a recommendation', () => {
  test('first the asks that have not reached, then the lowest answer', () => {
    expect(headlineOf([reachedSeen, shortOfHeld])).toMatchObject({ answer: 'seen in practice', askId: 'short', reached: false })
    expect(headlineOf([shortOfHeld, begun])).toMatchObject({ answer: 'in progress', askId: 'begun' })
    expect(headlineOf([reachedSeen, ofOthers])).toMatchObject({ reached: true, place: 'in N' })
  })
  test('with no ask in N: ask of others, history, before this ledger, replaced, no longer applies', () => {
    expect(headlineOf([gone, ofOthers, oldPaper]).place).toBe('asks of others')
    expect(headlineOf([gone, before, oldPaper]).place).toBe('history not taken up')
    expect(headlineOf([gone, replaced, before]).place).toBe('closed before this ledger')
    expect(headlineOf([gone, replaced]).place).toBe('replaced')
  })
  test('prints the spread', () => {
    expect(headlineOf([shortOfHeld, begun, gone]).spread).toEqual([
      { answer: 'in progress', count: 1 },
      { answer: 'seen in practice', count: 1 },
      { answer: 'no longer applies', count: 1 },
    ])
  })
})

describe('counts', () => {
  const all: readonly Asks[] = [[reachedSeen], [shortOfHeld, reachedSeen], [begun], [ofOthers], [oldPaper], [before], [replaced], [gone]]
  test('n of N, each other recommendation on one line, and five lines outside', () => {
    const counts = countsOf(all)
    expect(counts).toMatchObject({
      basis: 'recommendations',
      all: 8,
      of: 3,
      reached: 1,
      withinSameEmployer: 1,
      proofNotSet: 1,
      repliesFromOthers: 1,
    })
    expect(counts.lines).toMatchObject({ 'in progress': 1, 'seen in practice, re-check or measure due': 1, 'checked, more due': 0 })
    expect(counts.outside).toEqual({
      'asks of others': 1,
      'history not taken up': 1,
      'closed before this ledger': 1,
      replaced: 1,
      'no longer applies': 1,
    })
    expect(counts.proofMix).toEqual({ seen: 1, 'seen in practice': 0, 'held at re-check': 1, 'not set': 1 })
  })
  test('asks can be counted too, and the basis is named', () => {
    expect(countsOfAsks(all.flat())).toMatchObject({ basis: 'asks', all: 9, of: 4, reached: 2 })
  })
  test('a move out of N since the last paper is named', () => {
    expect(movesOutOfN([[begun], [oldPaper]], [[{ ...gone, recommendationId: begun.recommendationId }]])).toEqual([
      { recommendationId: 'recommendation', to: 'no longer applies' },
    ])
  })
})
