import { anAction, anAsk, asked, aTest, checkedAction, decision, evidence, fact, judged, reply, said, shrunk } from './an-ask.js'
import type { WorkedExample } from './worked-example.js'

const today = '2026-07-01'
const waiting = (actionId: string) => anAction(actionId, { word: said('done'), evidence: [evidence(actionId)] })
const files = (found: number, of: number) => ({ sample: { found, of, drawnFrom: 'files' } })

/** Made-up asks, live. */
export const liveExamples: readonly WorkedExample[] = [
  {
    number: 9,
    title: 'one action checked, one with evidence',
    asks: [anAsk({ actions: [checkedAction('the guide'), waiting('the rota')] })],
    today,
    answer: 'evidence in, not yet checked',
    short: 'evidence in, not yet checked',
    because: '1 of 2 checked; ‘The rota’ is waiting for a checker.',
  },
  {
    number: 10,
    title: 'the hard action stopped, the easy one checked',
    asks: [
      anAsk({
        actions: [
          checkedAction('the guide'),
          anAction('the audit', { ended: { ...decision('stopped', '2026-05-03', 'no capacity'), how: 'stopped' } }),
        ],
        plan: shrunk('stopped', 'the audit', '2026-05-03', 'no capacity'),
      }),
    ],
    today,
    answer: 'plan not judged sufficient',
    short: 'plan not judged sufficient',
    because: '‘The audit’ was stopped on 3 May 2026 (no capacity). The sub-group has not yet said whether the rest is enough.',
  },
  {
    number: 11,
    title: 'proof asked seen; another line of the same council checked',
    asks: [
      anAsk({ actions: [checkedAction('the rota', 'same employer, other line')], plan: judged('sufficient'), proofAsked: [asked('seen')] }),
    ],
    today,
    answer: 'checked within the same employer',
    short: 'checked within the same employer',
    because:
      '‘The rota’ was checked by health trust, another line of the same employer, on 1 June 2025. ' +
      'The sub-group judged the plan sufficient on 1 July 2025.',
  },
  {
    number: 12,
    title: 'the owner’s own audit finds 9 of 10, not moderated',
    asks: [
      anAsk({
        actions: [waiting('the audit')],
        tests: [aTest('found', '2026-05-01', { independence: 'not independent', ...files(9, 10) })],
      }),
    ],
    today,
    answer: 'evidence in, not yet checked',
    short: 'evidence in, not yet checked',
    because: '‘The audit’ is waiting for a checker. Their audit (9 of 10 files) is filed; moderation is the next step.',
  },
  {
    number: 13,
    title: 'multi-agency audit finds 7 of 8, no evidence filed',
    asks: [anAsk({ tests: [aTest('mostly', '2026-06-04', files(7, 8))] })],
    today,
    answer: 'seen in practice',
    short: 'seen in practice (7 of 8 files)',
    because: 'Done and checked is implied by the audit of 4 June 2026.',
  },
  {
    number: 14,
    title: 'checked, then the first test finds 1 of 8',
    asks: [
      anAsk({
        actions: [checkedAction('the guide')],
        plan: judged('sufficient'),
        proofAsked: [asked('seen in practice')],
        tests: [aTest('not found', '2026-06', files(1, 8))],
      }),
    ],
    today,
    answer: 'not found in practice',
    short: 'not found in practice (1 of 8 files)',
    because: '‘The guide’ was done and checked; the files of June 2026 do not show it in use yet, tested by audit group.',
  },
  {
    number: 15,
    title: 'found in March 2025, not found in March 2026',
    asks: [anAsk({ tests: [aTest('found', '2025-03'), aTest('not found', '2026-03', files(2, 8))] })],
    today,
    answer: 'gap found again',
    short: 'gap found again',
    because: 'It was there in March 2025; 2 of 8 files showed it in March 2026, tested by audit group. We are glad the re-check looked.',
  },
  {
    number: 16,
    title: 'tests in March 2023 and March 2026, shelf life two years',
    asks: [anAsk({ tests: [aTest('found', '2023-03'), aTest('found', '2026-03')] })],
    today,
    answer: 'held at re-check',
    short: 'held at re-check (March 2026)',
    because: 'Found both times, March 2023 and March 2026; no test between, 3 years.',
  },
  {
    number: 17,
    title: 'one test in March 2023, nothing since',
    asks: [anAsk({ tests: [aTest('found', '2023-03')] })],
    today,
    answer: 'proof out of date',
    short: 'proof out of date (was seen in practice, March 2023)',
    because: 'It was seen in practice, March 2023, and that lapsed on 1 March 2025. Nobody has looked lately; that is all it means.',
  },
  {
    number: 18,
    title: 'not accepted in 2024, done since, checked, plan judged sufficient',
    asks: [
      anAsk({ replies: [reply('not accepted', '2024-02-01', 'cost')], actions: [checkedAction('the rota')], plan: judged('sufficient') }),
    ],
    today,
    answer: 'done and checked',
    short: 'done and checked',
    because:
      '‘The rota’ was checked by health trust on 1 June 2025. The sub-group judged the plan sufficient on 1 July 2025. ' +
      'First not accepted (cost); done 1 May 2025.',
  },
  {
    number: 19,
    title: 'all schools, 87 of 125 report done',
    asks: [
      anAsk({
        addressee: { kind: 'class', name: 'all schools', bodies: 125, line: null },
        coverage: { ...fact('coverage', '2026-06-01'), reached: 87, of: 125 },
      }),
    ],
    today,
    answer: 'in progress',
    short: 'in progress',
    because: '87 of 125 report it done; 38 have not told us yet.',
  },
  {
    number: 20,
    title: 'accepted, only a briefing',
    asks: [anAsk({ replies: [reply('accepted')], actions: [anAction('the briefing', { part: 'supporting' })] })],
    today,
    answer: 'no action planned',
    short: 'no action planned',
    because: 'Accepted on 1 February 2024. ‘The briefing’ is held as support; no action that would answer it is in the plan yet.',
  },
]
