import { anAction, anAsk, check, closed, due, evidence, fact, history, live, reply, running, said, dated } from './examples/an-ask.js'
import { timingOfAsk, timingsOf } from './ask-timing.js'
import type { Action } from './state/action.js'
import type { AskState } from './state/ask-state.js'
import { timingInWords } from './words/timing-in-words.js'

const timing = (known: Partial<Action>, today: string, ask: Partial<AskState> = {}) =>
  timingOfAsk(anAsk({ ...ask, actions: [anAction('rota', known)] }), today)
const march = due('2026-03')

describe('timing, said apart from the answer', () => {
  test('March 2026 is overdue from 1 April', () => {
    expect(timing({ due: march }, '2026-03-31')).toMatchObject({ says: 'due soon', days: 0 })
    expect(timing({ due: march }, '2026-04-01')).toMatchObject({ says: 'overdue', days: 1 })
  })
  test('due soon is within the policy’s days', () => {
    expect(timing({ due: due('2026-03-29') }, '2026-03-01')).toMatchObject({ says: 'due soon', days: 28 })
    expect(timing({ due: due('2026-03-30') }, '2026-03-01')).toMatchObject({ says: 'not yet due', days: 29 })
  })
  test('done: on time, late by, or cannot tell', () => {
    expect(timing({ due: march, word: said('done', '2026-03-31') }, '2026-07-01')).toMatchObject({ says: 'on time' })
    expect(timing({ due: march, word: said('done', '2026-04-03') }, '2026-07-01')).toMatchObject({ says: 'late by', days: 3 })
    expect(timing({ due: due('2026-03-15'), word: said('done', '2026-03') }, '2026-07-01')).toMatchObject({ says: 'cannot tell' })
    expect(timing({ due: march, word: { ...said('done'), on: null } }, '2026-07-01')).toMatchObject({ says: 'cannot tell' })
  })
  test('a checker’s delay, or a request for more, never makes the owner overdue', () => {
    const more = check('independent', '2026-06-01', 'more needed')
    const word = said('done', '2026-03-01')
    expect(timing({ due: march, word, evidence: [evidence('x')], checks: [more] }, '2026-07-01')).toMatchObject({ says: 'on time' })
  })
  test('moved twice; on time against the current date still says how far past the first', () => {
    const moved = { ...due('2025-03', '2026-03'), moves: [fact('m1', '2025-03-20'), fact('m2', '2025-09-20')] }
    const one = timing({ due: moved, word: said('done', '2026-03-10') }, '2026-07-01')
    expect(one).toMatchObject({ says: 'on time', pastFirst: 344 })
    expect(one && timingInWords(one)).toBe('on time, due March 2026; moved twice; first date March 2025, 344 days past it')
  })
  test.each(['On going', '31 September 2020'])('%s is kept as written, with no date to compare, and never overdue', (words) => {
    const one = timing({ due: due(words) }, '2026-07-01')
    expect(one).toMatchObject({ says: 'no date to compare', days: null })
    expect(one && timingInWords(one)).toBe(`no date to compare: “${words}”`)
  })
  test('nothing is overdue after the day the papers speak to', () => {
    expect(timing({ due: due('2020-09-30') }, '2026-07-01', { tracking: history('2020-09-01') })).toMatchObject({ says: 'not yet due' })
    expect(timing({ due: due('2020-09-30') }, '2026-07-01', { tracking: history(null) })).toMatchObject({ says: 'not yet due', days: null })
  })
  test('history speaks of its dates as of the papers, never as if they were today', () => {
    const inWords = (day: string) => {
      const one = timing({ due: due(day) }, '2026-07-01', { tracking: history('2020-09-01') })
      return one && timingInWords(one)
    }
    expect(inWords('2020-09-14')).toBe('due 14 September 2020, after these papers end')
    expect(inWords('2020-12-31')).toBe('due 31 December 2020, after these papers end')
    expect(inWords('2020-08-14')).toBe('due 14 August 2020, and not reported by 1 September 2020, when these papers end')
  })
  test('a date already past when live tracking was taken up says so', () => {
    const tracking = { ...live, from: '2026-06-01', knownTo: '2020-09-01' }
    expect(timing({ due: due('2020-09-30') }, '2026-07-01', { tracking })).toMatchObject({ says: 'overdue', atTakeUp: true })
  })
  test('the ask shows the latest-running of reply, actions, next occurrence, test and re-check', () => {
    const state = anAsk({
      put: { ...fact('put', '2026-01-01'), replyDue: dated('2026-02-01') },
      replies: [reply('accepted', '2026-01-20')],
      actions: [
        anAction('check', { repeats: 'recurring', word: running('2026-04-14', '2026-06-14') }),
        anAction('rota', { due: due('2026-05-31') }),
      ],
      testDue: { ...fact('promised', '2026-01-01'), first: dated('2026-09-01'), current: dated('2026-09-01'), moves: [], done: null },
    })
    expect(timingsOf(state, '2026-07-01').map(({ what, says }) => `${what} ${says}`)).toEqual([
      'action overdue',
      'next occurrence overdue',
      'test not yet due',
      'reply on time',
    ])
  })
  test('of dates that run as late, it shows the one whose date moved, not a reply that was in time', () => {
    const moved = { ...due('2025-03', '2026-03'), moves: [fact('m1', '2025-03-20'), fact('m2', '2025-09-20')] }
    const put = { ...fact('put', '2024-01-01'), replyDue: dated('2024-01-17') }
    const one = timing({ due: moved, word: said('done', '2026-03-10') }, '2026-07-01', { put, replies: [reply('accepted', '2024-01-10')] })
    expect(one).toMatchObject({ what: 'action', says: 'on time', pastFirst: 344 })
  })
  test('there is none on a closed ask, a supporting action or a stopped one', () => {
    expect(timing({ due: march }, '2026-07-01', { closure: closed('closed, not done') })).toBeNull()
    expect(timing({ due: march, part: 'supporting' }, '2026-07-01')).toBeNull()
  })
})
