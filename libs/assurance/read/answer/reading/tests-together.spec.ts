import { answerOf } from '../answer-of.js'
import { anAction, anAsk, asked, aTest, checkedAction, fact, history, judged, learned, said } from '../examples/an-ask.js'
import type { AskState } from '../state/ask-state.js'

const answer = (known: Partial<AskState>, today = '2026-07-01') => answerOf(anAsk(known), today).answer
const backed = { gapBack: 'yes' } as const
const done = { actions: [anAction('guide', { word: said('done') })] }
const reachedBefore = (date: string) => [{ ...fact('reached', date), proof: 'seen' as const }]

describe('tests together', () => {
  test('a finding against stands until a positive test of later date', () => {
    expect(answer({ tests: [aTest('not found', '2026-01-01'), aTest('found', '2026-01-01')] })).toBe('not found in practice')
    expect(answer({ tests: [aTest('not found', '2026-01-01'), aTest('found', '2026-01-02')] })).toBe('seen in practice')
  })

  test('a positive test recorded after the finding, of earlier date, does not make it a gap found again', () => {
    expect(answer({ tests: [aTest('not found', '2026-01-01'), aTest('found', '2025-01-01', { position: '2026-02-01' })] })).toBe(
      'not found in practice',
    )
    expect(answer({ tests: [aTest('not found', '2026-01-01'), aTest('found', '2025-01-01')] })).toBe('gap found again')
  })

  test('it stays a gap found again when a further finding comes', () => {
    const tests = [aTest('not found', '2025-06-01'), aTest('not found', '2026-01-01', { position: '2024-01-01' })]
    expect(answer({ tests, reachedBefore: reachedBefore('2025-01-01') })).toBe('gap found again')
  })

  test('the proof asked counts as proof on record, though it was only seen', () => {
    const known = {
      actions: [checkedAction('guide')],
      plan: judged('sufficient'),
      proofAsked: [asked('seen')],
      tests: [aTest('not found', '2026-01-01')],
    }
    expect(answer(known)).toBe('not found in practice')
    expect(answer({ ...known, reachedBefore: reachedBefore('2025-07-01') })).toBe('gap found again')
  })

  test('learning, or a partly result, with no proof before it is only printed', () => {
    const learning = answerOf(anAsk({ ...done, sameGap: [learned('2026-01-01')] }), '2026-07-01')
    expect(learning.answer).toBe('reported done, not yet checked')
    expect(learning.printed).toContainEqual(expect.objectContaining({ kind: 'finding only printed' }))
    expect(answer({ ...done, tests: [aTest('partly', '2026-01-01', backed)] })).toBe('reported done, not yet checked')
    expect(answer({ tests: [aTest('found', '2025-01-01'), aTest('partly', '2026-01-01', backed)] })).toBe('gap found again')
    expect(answer({ tests: [aTest('found', '2026-01-01'), aTest('partly', '2026-02-01', { gapBack: 'no' })] })).toBe('seen in practice')
  })

  test('a finding for must be independent or moderated; a finding against need not be', () => {
    const own = { independence: 'not independent' } as const
    expect(answer({ tests: [aTest('found', '2026-01-01', own)] })).toBe('nothing recorded')
    expect(answer({ tests: [aTest('found', '2026-01-01', { ...own, moderated: true })] })).toBe('seen in practice')
    expect(answer({ tests: [aTest('not found', '2026-01-01', own)] })).toBe('not found in practice')
  })

  test('held needs other samples, the interval apart', () => {
    const same = { sample: { key: 'same' } }
    expect(answer({ tests: [aTest('found', '2025-01-01', same), aTest('found', '2026-01-01', same)] })).toBe('seen in practice')
    expect(answer({ tests: [aTest('found', '2025-08-02'), aTest('found', '2026-02-01')] })).toBe('seen in practice')
    expect(answer({ tests: [aTest('found', '2025-08-01'), aTest('found', '2026-02-01')] })).toBe('held at re-check')
    expect(answer({ tests: [aTest('found', '2025-08'), aTest('found', '2026-02')] })).toBe('seen in practice')
  })

  test('shelf life counts from the first day a test can mean, and ends on the day it lapses', () => {
    const tests = [aTest('found', '2024-06')]
    expect(answer({ tests }, '2026-05-31')).toBe('seen in practice')
    expect(answer({ tests }, '2026-06-01')).toBe('proof out of date')
    expect(answer({ tests, proofAsked: [asked('seen')] }, '2026-06-01')).toBe('done and checked')
  })

  test('what was held goes out of date too, and says that it was held', () => {
    const tests = [aTest('found', '2022-06-01'), aTest('found', '2023-06-01')]
    const answered = answerOf(anAsk({ tests, proofAsked: [asked('held at re-check')] }), '2025-06-01')
    expect(answered).toMatchObject({ rule: 9, answer: 'proof out of date', reached: false })
    expect(answered.printed).toContainEqual(
      expect.objectContaining({ kind: 'proof lapsed', was: 'held at re-check', lapsedOn: '2025-06-01' }),
    )
    expect(answer({ tests }, '2025-05-31')).toBe('held at re-check')
  })

  test('a sample wholly from before the recommendation is a baseline', () => {
    const made = { recommendedOn: { precision: 'month', value: '2025-06' } } as const
    const sampled = (to: string) => ({ sample: { to: { precision: 'day', value: to } } }) as const
    expect(answer({ ...made, tests: [aTest('not found', '2026-01-01', sampled('2025-05-31'))] })).toBe('nothing recorded')
    expect(answer({ ...made, tests: [aTest('not found', '2026-01-01', sampled('2025-06-01'))] })).toBe('not found in practice')
  })

  test('a test of a class must sample the whole class', () => {
    const addressee = { kind: 'class', name: 'all schools', bodies: 125, line: null } as const
    expect(answer({ addressee, tests: [aTest('found', '2026-01-01')] })).toBe('nothing recorded')
    expect(answer({ addressee, tests: [aTest('found', '2026-01-01', { sample: { wholeClass: true } })] })).toBe('seen in practice')
  })

  test('in history a positive test is printed, not counted', () => {
    const answered = answerOf(anAsk({ tracking: history(null), tests: [aTest('found', '2026-01-01')] }), '2026-07-01')
    expect(answered.answer).toBe('nothing recorded')
    expect(answered.printed).toContainEqual(
      expect.objectContaining({ kind: 'test not read', notRead: expect.objectContaining({ why: 'the papers are history' }) }),
    )
  })
})

describe('reaching the proof asked for', () => {
  const seen = { tests: [aTest('found', '2026-01-01')] }
  const reached = (known: Partial<AskState>) => answerOf(anAsk({ ...seen, ...known }), '2026-07-01').reached
  test('needs it to be set', () => {
    expect(reached({})).toBe(false)
    expect(reached({ proofAsked: [asked('seen in practice')] })).toBe(true)
    expect(reached({ proofAsked: [asked('held at re-check')] })).toBe(false)
  })
  test('with a measure only when the difference is consistent', () => {
    const difference = (says: 'consistent' | 'not consistent' | 'cannot tell') => ({ ...fact('difference', '2026-02-01'), says })
    const proofAsked = [asked('seen', true)]
    expect(reached({ proofAsked })).toBe(false)
    expect(reached({ proofAsked, difference: difference('cannot tell') })).toBe(false)
    expect(reached({ proofAsked, difference: difference('consistent') })).toBe(true)
  })
  test('a lowered proof is printed beside the answer, until it is raised again', () => {
    const lowered = [asked('held at re-check', false, '2024-02-01'), asked('seen', false, '2025-02-01')]
    const one = answerOf(anAsk({ ...seen, proofAsked: lowered }), '2026-07-01')
    expect(one).toMatchObject({ reached: true, proofLowered: true })
    expect(one.printed).toContainEqual(expect.objectContaining({ kind: 'proof lowered' }))
    expect(
      answerOf(anAsk({ ...seen, proofAsked: [...lowered, asked('held at re-check', false, '2026-02-01')] }), '2026-07-01').proofLowered,
    ).toBe(false)
  })
})
