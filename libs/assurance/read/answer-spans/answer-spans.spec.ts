import type { Basis } from '@ledger/kernel'
import { log, type Happened } from '../../../../test/dsl/log.js'
import { readDatabaseOf } from '../../../../test/dsl/read-database.js'
import { done, planned } from '../../../../test/dsl/the-action.js'
import { addressed, recommended } from '../../../../test/dsl/the-ask.js'
import { tested } from '../../../../test/dsl/the-audit.js'
import { exampleshire, person } from '../../../../test/dsl/the-partnership.js'
import { answerSpans } from './answer-spans.js'

const question = { viewer: { personId: null, agencyIds: [] }, asAt: null, today: '2026-07-01' }
const begun = [
  ...exampleshire,
  recommended(),
  addressed('council', 'ask', { on: '2024-02-01' }),
  planned('action', {}, { on: '2024-03-01' }),
]
const spans = (basis: Basis, ...events: readonly Happened[]) =>
  answerSpans(readDatabaseOf(log(...begun, ...events)), question, { basis, askId: 'ask' }).map(
    ({ answer, from, until }) => `${answer}: ${from} to ${until ?? 'now'}`,
  )

const heldBack = done('action', { on: '2024-04-01', recorded: '2025-01-15' })
const found = tested('audit', 'found', { by: person('tom', 'trust'), on: '2024-06-01' })

describe('the spans in which an answer held', () => {
  test('on recorded, what was back-dated counts from the day it was recorded; on happened, from its day', () => {
    expect(spans('recorded', heldBack)).toEqual([
      'nothing recorded: 2024-02-01 to 2024-03-01',
      'planned, nothing said since: 2024-03-01 to 2025-01-15',
      'reported done, not yet checked: 2025-01-15 to now',
    ])
    expect(spans('happened', heldBack)).toEqual([
      'nothing recorded: 2024-02-01 to 2024-03-01',
      'planned, nothing said since: 2024-03-01 to 2024-04-01',
      'reported done, not yet checked: 2024-04-01 to now',
    ])
  })
  test.each<Basis>(['recorded', 'happened'])('on %s, a proof goes out of date on a day to come, and a later test cuts that', (basis) => {
    expect(spans(basis, found).slice(-2)).toEqual(['seen in practice: 2024-06-01 to 2026-06-01', 'proof out of date: 2026-06-01 to now'])
    const again = tested('audit 2', 'found', { by: person('tom', 'trust'), on: '2026-05-01' })
    expect(spans(basis, found, again).slice(-2)).toEqual([
      'held at re-check: 2026-05-01 to 2028-05-01',
      'proof out of date: 2028-05-01 to now',
    ])
  })
  test('on happened, what brought a thing into being counts with the first fact about it', () => {
    const later = [planned('other', {}, { on: '2025-03-01' }), done('other', { on: '2024-02-15', recorded: '2025-04-01' })]
    expect(spans('happened', ...later).slice(0, 2)).toEqual([
      'nothing recorded: 2024-02-01 to 2024-02-15',
      'reported done, not yet checked: 2024-02-15 to 2024-03-01',
    ])
  })
  test('what an import tells counts on recorded once the whole file is in, and on happened from its own day', () => {
    const fromTheFile = done('action', { via: 'import', run: 'run 1', on: '2024-04-01', recorded: '2024-05-01' })
    const completed = { type: 'ImportCompleted', data: { runId: 'run 1' }, telling: { recorded: '2024-05-09' } } as unknown as Happened
    expect(spans('recorded', fromTheFile).at(-1)).toBe('planned, nothing said since: 2024-03-01 to now')
    expect(spans('recorded', fromTheFile, completed).at(-1)).toBe('reported done, not yet checked: 2024-05-09 to now')
    expect(spans('happened', fromTheFile, completed).at(-1)).toBe('reported done, not yet checked: 2024-04-01 to now')
  })
  test('a recommendation that nobody is asked to carry out is an ask of nobody until it is addressed', () => {
    const events = [
      ...exampleshire,
      recommended('recommendation', 'review', { on: '2024-01-05' }),
      addressed('council', 'ask', { on: '2024-02-01' }),
    ]
    const held = answerSpans(readDatabaseOf(log(...events)), question, { basis: 'recorded' })
    expect(held.map(({ askId, from, until }) => [askId, from, until])).toEqual([
      ['recommendation', '2024-01-05', '2024-02-01'],
      ['ask', '2024-02-01', null],
    ])
  })
})
