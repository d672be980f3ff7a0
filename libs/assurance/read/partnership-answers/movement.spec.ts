import { onDay } from '@ledger/kernel'
import { answered } from '../../../../test/dsl/answered.js'
import { done, dueMoved, planned, stopped } from '../../../../test/dsl/the-action.js'
import { addressed, closed, judged, proofAsked, recommended, replied } from '../../../../test/dsl/the-ask.js'
import { tested } from '../../../../test/dsl/the-audit.js'
import type { Happened } from '../../../../test/dsl/log.js'
import { exampleshire, liveFrom, review } from '../../../../test/dsl/the-partnership.js'
import { movementBetween } from './movement.js'

const started = [...exampleshire, recommended(), addressed(), proofAsked('seen in practice')]
const found = tested('audit', 'found', { on: '2026-02-01' })
const lostAgain = tested('audit 2', 'not found', { on: '2026-05-01' })
const nothing = { reached: [], lost: [], fellBack: [], advanced: [], added: [], leftN: [], datesMoved: [], datesMovedAgain: [] }

/** What moved when these events followed those. */
const moved = (those: readonly Happened[], these: readonly Happened[], today?: string) =>
  movementBetween(answered([...started, ...those], today), answered([...started, ...those, ...these], today))

describe('what moved between two dates', () => {
  test('nothing, where nothing happened', () => {
    expect(moved([found], [])).toEqual(nothing)
  })
  test('the proof asked for was reached', () => {
    expect(moved([], [found])).toEqual({ ...nothing, reached: ['recommendation'] })
  })
  test('it was lost again, and that is a falling back', () => {
    expect(moved([found], [lostAgain])).toEqual({ ...nothing, lost: ['recommendation'], fellBack: ['recommendation'] })
  })
  test('time alone can lose it: nobody has looked lately', () => {
    const then = answered([...started, found], '2026-07-01')
    expect(movementBetween(then, answered([...started, found], '2028-02-01')).lost).toEqual(['recommendation'])
  })
  test('an answer fell, without proof having been reached', () => {
    expect(moved([planned(), done()], [stopped()])).toEqual({ ...nothing, fellBack: ['recommendation'] })
  })
  test('an answer rose, without reaching', () => {
    expect(moved([planned()], [done()])).toEqual({ ...nothing, advanced: ['recommendation'] })
  })
  test('a recommendation is new', () => {
    const another = [recommended('recommendation 2'), addressed('trust', 'ask 2')]
    expect(moved([], another)).toEqual({ ...nothing, added: ['recommendation 2'] })
  })
  test('one left N, which is no falling back', () => {
    expect(moved([planned()], [closed('no longer applies')])).toEqual({ ...nothing, leftN: ['recommendation'] })
  })
  test('history that is taken up has neither risen nor fallen: it was not counted before', () => {
    const inherited = [
      review('old review', { knownTo: '2020-06-30' }),
      recommended('recommendation 2', 'old review'),
      addressed('trust', 'ask 2'),
      replied('accepted', {}, 'ask 2'),
    ]
    expect(moved(inherited, [liveFrom('2026-01-01', 'old review')])).toEqual(nothing)
  })
  test('a date moved, and moved again', () => {
    const [first, second, third] = [onDay('2026-03-01'), onDay('2026-06-01'), onDay('2026-12-01')]
    const due = [planned('action', { due: first }), judged('sufficient', ['action'])]
    expect(moved(due, [dueMoved('action', first, second)])).toEqual({ ...nothing, datesMoved: ['ask'] })
    expect(moved([...due, dueMoved('action', first, second)], [dueMoved('action', second, third)])).toEqual({
      ...nothing,
      datesMoved: ['ask'],
      datesMovedAgain: ['ask'],
    })
  })
})
