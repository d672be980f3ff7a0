import { answerOf } from '../answer-of.js'
import { askNumber, someNumbers, TODAY } from '../examples/every-ask.js'
import { anAction, anAsk, asked, check, closed, decision, evidence, fact, reply, said } from '../examples/an-ask.js'
import type { AskState } from '../state/ask-state.js'
import { becauseOf, inFull } from './answer-in-words.js'

const resolver = { agencyName: (id: string) => id, text: (ref: string) => ref }
const full = (known: Partial<AskState>) => inFull(answerOf(anAsk(known), TODAY), resolver)

describe('an answer in words', () => {
  test('is never empty, ends in a full stop, and holds no gap, undefined or doubled mark', () => {
    for (const number of someNumbers(997)) {
      const words = becauseOf(answerOf(askNumber(number), TODAY), resolver)
      expect(words).toMatch(/^[A-Z‘0-9].*[.]$/)
      expect(words).not.toMatch(/undefined|null|\.\.| {2}|,,|\(\)| ,/)
    }
  })

  test('has no word of failure without a known fact against', () => {
    for (const number of someNumbers(997)) {
      const state = askNumber(number)
      const innocent = {
        ...state,
        closure: null,
        tests: [],
        sameGap: [],
        replies: state.replies.filter(({ says }) => says !== 'not accepted'),
      }
      expect(becauseOf(answerOf(innocent, TODAY), resolver)).not.toMatch(
        /fail|overdue|neglect|refus|without being done|not found|breach|poor|not accepted/i,
      )
    }
  })

  test('prints what stays beside every later answer', () => {
    const more = check('independent', '2026-06-01', 'more needed')
    expect(
      full({ replies: [reply('in part', '2024-02-01', 'two wards only')], actions: [anAction('rota', { word: said('done') })] }),
    ).toContain('Accepted in part on 1 February 2024 (two wards only). Decided by sub-group.')
    expect(full({ actions: [anAction('rota', { word: said('done'), evidence: [evidence('rota')], checks: [more] })] })).toContain(
      '‘rota’ was opened on 1 June 2026, and more was asked for.',
    )
    expect(full({ proofAsked: [asked('held at re-check', true), { ...asked('seen'), reason: 'low risk' }] })).toContain(
      'The proof asked was lowered on 10 February 2024 from held at re-check with a measure to seen (low risk). Decided by sub-group.',
    )
    expect(
      full({ signOffs: [decision('signed', '2026-01-01')], difference: { ...fact('d', '2026-02-01'), says: 'cannot tell' } }),
    ).toContain(
      'Signed off by a meeting on 1 January 2026; a sign-off is printed and is no answer. Difference measured on 1 February 2026: cannot tell.',
    )
  })

  test('says who decided a closing, and who stood back', () => {
    expect(full({ closure: closed('replaced', { stoodBack: ['council'] }) })).toBe(
      'Replaced by another ask on 10 January 2026 (cost). Decided by sub-group. council stood back.',
    )
    expect(full({ closure: closed('closed before this ledger', { minute: '12/24' }) })).toContain(
      'Closed before this ledger, minute 12/24 (cost); proof not held.',
    )
  })
})
