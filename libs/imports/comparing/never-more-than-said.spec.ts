import fc from 'fast-check'
import { planRows } from '../../../test/examples/imports/rows.js'
import { saidNothing } from '../read/what-sources-said/what-sources-said.js'
import { LedgerSoFar } from '../telling/ledger-so-far.js'
import { numbered } from '../telling/plan-file/numbered.js'
import { rowsOfPlan } from '../telling/plan-file/rows-of-plan.js'
import { compare } from './compare.js'
import { digestWith } from './digest.js'

/** What an import may say of a plan, and nothing above: no check, test, judgement, proof, closing or opening position. */
const sayable = [
  ...['RegisterAgency', 'RecordReview', 'DateReview', 'NoteReview', 'MakeRecommendation', 'AddressAsk', 'ReplyToAsk', 'SayAskProgress'],
  ...['PlanAction', 'ReportActionProgress', 'ReportActionDone', 'ReportActionOccurrence', 'NameEvidence', 'RecordLearningPoint'],
]

const status = fc.oneof(
  fc.constantFrom(
    'Complete 31/01/2020',
    '1-3 Complete',
    'Checked by the sub-group',
    'Verified in audit',
    'Closed',
    'Green',
    'Signed off 2020',
    'planned',
    '',
  ),
  fc.string(),
)
const cells = fc.record({
  row_kind: fc.constantFrom('recommendation', 'action', 'learning'),
  rec_no: fc.constantFrom('1', '2', '(1)'),
  action_no: fc.constantFrom('', '1', '2', '3'),
  recommendation: fc.constantFrom('Look again.', 'Ask families.'),
  action: fc.constantFrom('Write it down.', 'Tell everybody.'),
  addressed_to: fc.constantFrom('', 'Police | Home Office', 'All schools', 'Exampleshire Board'),
  lead_agency: fc.constantFrom('', 'Police', 'Schools', 'Board'),
  board: fc.constant('Exampleshire Board'),
  raw_status: status,
  status_as_published: status,
  completed_date: fc.constantFrom('', '2020-01-31', 'soon', '2099-01-01'),
  raw_date: fc.oneof(fc.constantFrom('', 'Jan 08', 'On going', '31 September 2020'), fc.string()),
  evidence: fc.oneof(fc.constantFrom('', 'Audit of 8 files: all met', 'Response by email of 15/11/2016'), fc.string()),
  notes: fc.oneof(fc.constantFrom('', 'another check was due on 14/09/20', 'The board accepts that this is done.'), fc.string()),
})

const planned = (rows: ReturnType<typeof planRows>, today: string) => {
  const digest = digestWith(Buffer.alloc(32))
  const ledger = new LedgerSoFar({ things: [], values: [] })
  const source = { partnership: 'exampleshire', board: 'Exampleshire Board', source: 'plan', rows, knownTo: null, ledger }
  const told = rowsOfPlan(
    source,
    numbered(rows, [], (words) => digest('words', words)),
  )
  return compare(told, { runId: 'run', last: saidNothing, ledger, digest, today })
}

describe('a plan, whatever it says', () => {
  it('is recorded as what it says, never as checked, and never as done in time to come', () => {
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 8 }), (drawn) => {
        const rows = planRows(...drawn.map((one) => ({ review_code: 'EX-1', review_title: 'Child One', ...one })))
        const commands = planned(rows, '2026-11-22').flatMap((row) => row.commands)
        for (const { wish } of commands) {
          expect(sayable).toContain(wish.type.name)
          expect((wish.occurredOn?.value ?? '') < '2099').toBe(true)
        }
        const ids = commands.map(({ commandId }) => commandId)
        expect(new Set(ids).size).toBe(ids.length)
      }),
      { numRuns: 300 },
    )
  })

  it('is planned the same way twice', () => {
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 6 }), (drawn) => {
        const rows = planRows(...drawn.map((one) => ({ review_code: 'EX-1', review_title: 'Child One', ...one })))
        expect(JSON.stringify(planned(rows, '2026-11-22'))).toBe(JSON.stringify(planned(rows, '2026-11-22')))
      }),
      { numRuns: 100 },
    )
  })
})
