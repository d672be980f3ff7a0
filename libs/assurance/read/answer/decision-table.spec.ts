import { answerOf } from './answer-of.js'
import {
  anAction,
  anAsk,
  asked,
  aTest,
  check,
  checkedAction,
  closed,
  evidence,
  fact,
  history,
  judged,
  learned,
  reply,
  running,
  said,
  shrunk,
} from './examples/an-ask.js'
import type { Answer, ProofReached } from './order.js'
import { RULES } from './rules/rules.js'
import type { AskState } from './state/ask-state.js'

const today = '2026-07-01'
const put = { ...fact('put', '2024-01-05'), replyDue: null }
const waiting = anAction('rota', { word: said('done'), evidence: [evidence('rota')] })

const rows: readonly (readonly [number, string, Answer, ProofReached, boolean, AskState])[] = [
  [1, 'superseded by decision', 'replaced', 'none', false, anAsk({ closure: closed('replaced') })],
  [2, 'the need has gone', 'no longer applies', 'none', false, anAsk({ closure: closed('no longer applies') })],
  [3, 'opening position', 'closed before this ledger', 'none', false, anAsk({ closure: closed('closed before this ledger') })],
  [4, 'ended without being done', 'closed, not done', 'none', true, anAsk({ closure: closed('closed, not done') })],
  [
    5,
    'finding against, proof on record',
    'gap found again',
    'none',
    true,
    anAsk({ tests: [aTest('found', '2025-01-01')], sameGap: [learned('2026-01-01')] }),
  ],
  [6, 'failed test, no proof before it', 'not found in practice', 'none', true, anAsk({ tests: [aTest('not found', '2026-01-01')] })],
  [
    7,
    'two positive tests',
    'held at re-check',
    'held',
    true,
    anAsk({ tests: [aTest('found', '2025-01-01'), aTest('mostly', '2025-09-01')] }),
  ],
  [8, 'one positive test', 'seen in practice', 'in practice', true, anAsk({ tests: [aTest('mostly', '2026-06-04')] })],
  [
    9,
    'positive test past shelf life',
    'proof out of date',
    'seen',
    true,
    anAsk({ tests: [aTest('found', '2023-03-01')], proofAsked: [asked('seen in practice')] }),
  ],
  [
    10,
    'past shelf life, proof asked seen',
    'done and checked',
    'seen',
    true,
    anAsk({ tests: [aTest('found', '2023-03-01')], proofAsked: [asked('seen')] }),
  ],
  [11, 'not accepted, none begun', 'not accepted', 'none', true, anAsk({ replies: [reply('not accepted')], actions: [anAction('rota')] })],
  [12, 'no live action, plan shrunk', 'no action planned', 'none', true, anAsk({ plan: shrunk('stopped', 'audit', '2026-05-03') })],
  [
    13,
    'plan shrunk',
    'plan not judged sufficient',
    'none',
    true,
    anAsk({ actions: [checkedAction('guide')], plan: shrunk('unlinked', null, '2026-05-03') }),
  ],
  [
    14,
    'all checked, sufficient',
    'done and checked',
    'seen',
    true,
    anAsk({ actions: [checkedAction('guide')], plan: judged('sufficient') }),
  ],
  [
    15,
    'all checked, one by the same employer',
    'checked within the same employer',
    'seen',
    true,
    anAsk({ actions: [checkedAction('guide'), checkedAction('rota', 'same employer, other line')], plan: judged('sufficient') }),
  ],
  [16, 'all checked, plan not judged', 'actions checked, plan not judged', 'none', true, anAsk({ actions: [checkedAction('guide')] })],
  [17, 'lowest is evidence in', 'evidence in, not yet checked', 'none', true, anAsk({ actions: [checkedAction('guide'), waiting] })],
  [18, 'reply already done, no action', 'already done, they say', 'none', true, anAsk({ replies: [reply('already done')] })],
  [
    19,
    'lowest is reported done',
    'reported done, not yet checked',
    'none',
    true,
    anAsk({ actions: [waiting, anAction('guide', { word: said('done') })] }),
  ],
  [
    20,
    'lowest is running',
    'running',
    'none',
    true,
    anAsk({ actions: [waiting, anAction('check', { repeats: 'recurring', word: running('2026-05-01') })] }),
  ],
  [21, 'some action begun', 'in progress', 'none', true, anAsk({ actions: [checkedAction('guide'), anAction('rota')] })],
  [22, 'all said not started', 'not started', 'none', true, anAsk({ actions: [anAction('guide', { word: said('not started') })] })],
  [
    23,
    'planned, no word',
    'planned, nothing said since',
    'none',
    true,
    anAsk({ actions: [anAction('guide', { word: said('not started') }), anAction('rota')] }),
  ],
  [24, 'in part, no action', 'accepted in part', 'none', true, anAsk({ replies: [reply('in part')] })],
  [25, 'another way, no action', 'accepted, another way', 'none', true, anAsk({ replies: [reply('another way')] })],
  [26, 'accepted, live, no action', 'no action planned', 'none', true, anAsk({ replies: [reply('accepted')] })],
  [27, 'asked, live, no reply', 'asked, no reply yet', 'none', true, anAsk({ put })],
  [28, 'anything else', 'nothing recorded', 'none', true, anAsk({ put, replies: [reply('not classified')] })],
]

describe('decision table of docs/answers.md section 2', () => {
  test.each(rows)('row %i: %s → %s (proof %s, in N %s)', (rule, _when, answer, proofReached, inN, state) => {
    expect(answerOf(state, today)).toMatchObject({ rule, answer, proofReached, inN })
  })

  test('has 28 rows, numbered in order', () => {
    expect(RULES.map(({ number }) => number)).toEqual(Array.from({ length: 28 }, (_, place) => place + 1))
  })

  test('N leaves out history and addressees outside, and keeps a missing addressee', () => {
    expect(answerOf(anAsk({ tracking: history(null) }), today)).toMatchObject({ inN: false, place: 'history not taken up' })
    expect(answerOf(anAsk({ addressee: { kind: 'outside', name: 'the Home Office' } }), today)).toMatchObject({
      inN: false,
      place: 'asks of others',
    })
    expect(answerOf(anAsk({ addressee: { kind: 'not stated' } }), today)).toMatchObject({ inN: true })
  })

  test('history with an accepted reply, or asked, and no action has nothing recorded', () => {
    expect(answerOf(anAsk({ tracking: history(null), replies: [reply('accepted')] }), today).rule).toBe(28)
    expect(answerOf(anAsk({ tracking: history(null), put }), today).rule).toBe(28)
  })

  test('a closing is removed by reopening, which stays printed', () => {
    const reopened = answerOf(anAsk({ reopened: [{ ...fact('reopened', '2026-02-01'), by: null, reason: null, stoodBack: [] }] }), today)
    expect(reopened.rule).toBe(28)
    expect(reopened.printed).toContainEqual(expect.objectContaining({ kind: 'reopened' }))
  })

  test('closed, not done prints the answer before closing', () => {
    const answered = answerOf(
      anAsk({ closure: closed('closed, not done'), actions: [waiting], plan: { judged: null, shrunk: null } }),
      today,
    )
    expect(answered.printed).toContainEqual({ kind: 'answer before closing', answer: 'evidence in, not yet checked' })
  })

  test('a check by the same employer, where all else is independent, is never done and checked', () => {
    const mixed = anAction('rota', { word: said('done'), checks: [check('same employer, other line')] })
    expect(answerOf(anAsk({ actions: [checkedAction('guide'), mixed], plan: judged('sufficient') }), today).rule).toBe(15)
  })
})
