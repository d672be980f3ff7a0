import { anAction, anAsk, check, checkedAction, evidence, fact, history, reply, running, said } from '../examples/an-ask.js'
import { answerOf } from '../answer-of.js'
import { RUNGS, rungOf } from './action-rung.js'
import { together } from './actions-together.js'
import { readActions } from './read-actions.js'

const done = said('done', '2025-05-01')
const filed = evidence('minutes', '2025-05-02')
const more = check('independent', '2025-06-01', 'more needed')

describe('action rung', () => {
  test('evidence lifts what is said to be done or running, and otherwise only shows that it has begun', () => {
    expect(rungOf(anAction('a', { word: done, evidence: [filed] }))).toBe('evidence in')
    expect(rungOf(anAction('a', { repeats: 'standing', word: running('2025-05-01'), evidence: [filed] }))).toBe('evidence in')
    expect(rungOf(anAction('a', { evidence: [filed] }))).toBe('in progress')
    expect(rungOf(anAction('a', { word: said('not started'), evidence: [filed] }))).toBe('in progress')
  })

  test('evidence that a plan only names lifts nothing', () => {
    expect(rungOf(anAction('a', { evidence: [evidence('papers', '2025-05-02', 'named')] }))).toBe('no word')
    expect(rungOf(anAction('a', { word: done, evidence: [evidence('papers', '2025-05-02', 'named')] }))).toBe('reported done')
  })

  test('a recurring or standing action is running on the owner’s word, never reported done', () => {
    expect(rungOf(anAction('a', { repeats: 'recurring', word: done }))).toBe('running')
    expect(rungOf(anAction('a', { repeats: 'standing', word: running('2025-09-14') }))).toBe('running')
  })

  test('more needed hands the evidence back, until there is more', () => {
    expect(rungOf(anAction('a', { word: done, evidence: [filed], checks: [more] }))).toBe('reported done')
    expect(rungOf(anAction('a', { word: done, evidence: [filed, evidence('more', '2025-06-20')], checks: [more] }))).toBe('evidence in')
    expect(rungOf(anAction('a', { word: done, evidence: [filed], checks: [check('independent', '2025-05-20'), more] }))).toBe(
      'reported done',
    )
    expect(rungOf(anAction('a', { word: done, evidence: [filed], checks: [more, check('independent', '2025-07-01')] }))).toBe('checked')
  })

  test('a check whose independence is lost, or cannot be told, leaves the evidence in', () => {
    expect(rungOf(anAction('a', { word: done, checks: [check('not independent')] }))).toBe('evidence in')
    expect(rungOf(anAction('a', { word: done, checks: [check('cannot be told')] }))).toBe('evidence in')
  })

  test('a later check by the same employer does not undo an independent one', () => {
    expect(
      rungOf(anAction('a', { word: done, checks: [check('independent', '2025-06-01'), check('same employer, other line', '2025-07-01')] })),
    ).toBe('checked')
  })

  test('a missed occurrence leaves an earlier check standing', () => {
    expect(
      rungOf(
        anAction('a', { repeats: 'recurring', word: running('2025-05-01'), checks: [check()], missed: [fact('missed', '2025-09-01')] }),
      ),
    ).toBe('checked')
  })

  test('history reads at most reported done; a recurring action at most running', () => {
    const state = anAsk({ tracking: history('2026-01-01'), actions: [checkedAction('a'), { ...checkedAction('b'), repeats: 'recurring' }] })
    expect(readActions(state).map(({ rung }) => rung)).toEqual(['reported done', 'running'])
  })
})

describe('actions together', () => {
  test('the lowest, if all are running or above', () => {
    expect(together(['checked', 'running', 'evidence in'])).toBe('running')
  })
  test('in progress if any has begun, not started if all say so, else planned', () => {
    expect(together(['checked', 'no word'])).toBe('in progress')
    expect(together(['not started', 'not started'])).toBe('not started')
    expect(together(['not started', 'no word'])).toBe('planned')
    expect(together([])).toBeNull()
  })
  test('raising one action never lowers the whole', () => {
    const height = ['planned', 'not started', 'in progress', ...RUNGS.slice(3)]
    for (const other of RUNGS)
      for (const [place, rung] of RUNGS.entries())
        for (const higher of RUNGS.slice(place))
          expect(height.indexOf(together([higher, other]) ?? '')).toBeGreaterThanOrEqual(height.indexOf(together([rung, other]) ?? ''))
  })
})

describe('readings', () => {
  const today = '2026-07-01'
  test('a word about the whole ask counts as one unnamed action, and never lowers what the named ones say', () => {
    const wholeAsk = { ...fact('word', '2025-01-01'), says: 'done', note: null } as const
    expect(answerOf(anAsk({ wholeAsk }), today).answer).toBe('reported done, not yet checked')
    expect(answerOf(anAsk({ wholeAsk, actions: [anAction('a')] }), today).answer).toBe('in progress')
    expect(answerOf(anAsk({ wholeAsk, actions: [checkedAction('a')] }), today).answer).toBe('actions checked, plan not judged')
  })
  test('a plan said to exist gives way to the actions it names', () => {
    const planSaid = fact('plan', '2025-01-01')
    expect(answerOf(anAsk({ planSaid }), today).answer).toBe('planned, nothing said since')
    expect(answerOf(anAsk({ planSaid, actions: [checkedAction('a')] }), today).answer).toBe('actions checked, plan not judged')
  })
  test('a class reads at most in progress until its line is met', () => {
    const schools = { kind: 'class', name: 'all schools', bodies: 125, line: 100 } as const
    const reached = (count: number) => ({ ...fact('coverage', '2026-01-01'), reached: count, of: 125 })
    const of = (count: number) =>
      answerOf(anAsk({ addressee: schools, coverage: reached(count), actions: [checkedAction('a')] }), today).answer
    expect([of(99), of(100)]).toEqual(['in progress', 'actions checked, plan not judged'])
    expect(answerOf(anAsk({ addressee: { ...schools, bodies: null }, actions: [checkedAction('a')] }), today).answer).toBe('in progress')
  })
  test('an action begun before the refusal is not begun since', () => {
    const started = anAction('a', { word: said('in progress', '2024-01-20') })
    expect(answerOf(anAsk({ replies: [reply('not accepted', '2024-02-01')], actions: [started] }), today).answer).toBe('not accepted')
    expect(answerOf(anAsk({ replies: [reply('not accepted', '2023-02-01')], actions: [started] }), today).answer).toBe('in progress')
  })
})
