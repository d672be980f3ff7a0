import { anAction, anAsk, dated, due, evidence, fact, history, reply, running, said } from './an-ask.js'
import type { WorkedExample } from './worked-example.js'

const named = (title: string) => [evidence(title, '2020-09-01', 'named')]
const done = (actionId: string, date: string) =>
  anAction(actionId, { word: said('done', date), evidence: named(`proof of ${actionId}`), due: due('2020-01-31') })
const trust = { kind: 'agency', agencyId: 'Kent and Medway Trust' } as const
const today = '2026-11-22'

/** Rows of published papers; history only. */
export const publishedExamples: readonly WorkedExample[] = [
  {
    number: 1,
    title: 'KMPT-MRS 1',
    asks: [
      anAsk({
        addressee: trust,
        tracking: history('2020-09-01'),
        actions: [
          done('go over the audit', '2020-01-31'),
          done('revise the standards', '2020-01-31'),
          done('sample at random', '2020-01-31'),
          anAction('sign up for accreditation', { due: due('2020-09-30'), evidence: named('registration papers') }),
        ],
      }),
    ],
    today,
    answer: 'in progress',
    short: 'in progress',
    because:
      'Three of four actions are reported done. Our papers stop on 1 September 2020 before any note on the other, so we do not know about it. ' +
      'Evidence is named for each; the papers do not say that anyone outside Kent and Medway Trust opened it.',
  },
  {
    number: 2,
    title: 'KMPT-MRS 8',
    asks: [
      anAsk({
        addressee: trust,
        tracking: history('2020-09-01'),
        actions: [
          anAction('the two-monthly checks', {
            repeats: 'recurring',
            due: due('On going'),
            word: { ...running('2020-09-01', '2020-09-14'), on: null },
          }),
          anAction('the full review', { due: due('2020-03-31'), word: said('done', '2020-03-02') }),
        ],
      }),
    ],
    today,
    answer: 'running',
    short: 'running',
    because:
      '‘The two-monthly checks’ is said to be running and ‘The full review’ was reported done on 2 March 2020. ' +
      'The next, due 14 September 2020, falls after these papers.',
  },
  {
    number: 3,
    title: 'BRIS-AG 10.1.1',
    asks: (['2008-01', '2008-04'] as const).map((date, place) =>
      anAsk({
        askId: `trust ${place + 1}`,
        addressee: { kind: 'agency', agencyId: `trust ${place + 1}` },
        tracking: history('2007-09-30'),
        actions: [anAction('an epilepsy nurse', { due: due(date) })],
      }),
    ),
    today,
    answer: 'planned, nothing said since',
    short: 'planned, nothing said since',
    because: 'One action is planned, for January 2008. Our papers end on 30 September 2007.',
  },
  {
    number: 4,
    title: 'MAAP-2016 1',
    asks: ['trust', 'commissioners'].map((agencyId) =>
      anAsk({
        askId: agencyId,
        addressee: { kind: 'agency', agencyId },
        tracking: history('2016-11-15'),
        replies: [{ ...reply('not classified', '2016-11-15', 'the present wording has bedded in') }],
        actions: ['2016-12-31', '2017-01-31', '2017-01-31', '2017-03-31'].map((date, place) =>
          anAction(`action ${place + 1}`, { due: due(date) }),
        ),
      }),
    ),
    today,
    answer: 'planned, nothing said since',
    short: 'planned, nothing said since',
    because:
      'Four actions are planned, for 31 December 2016, 31 January 2017 and 31 March 2017. Our papers end on 15 November 2016. ' +
      'A reply of 15 November 2016 is held: ‘The present wording has bedded in’. ' +
      'It does not say plainly whether the recommendation is accepted, so we do not either.',
  },
  {
    number: 5,
    title: 'BHFT-TU R1',
    asks: [anAsk({ tracking: history('2014-03-31'), planSaid: { ...fact('plan published', '2014-03-31'), on: dated('2014-03') } })],
    today,
    answer: 'planned, nothing said since',
    short: 'planned, nothing said since',
    because: 'The papers say that a plan exists. They do not say what was done.',
  },
  {
    number: 6,
    title: 'LAMB-639 2',
    asks: [anAsk({ addressee: { kind: 'outside', name: 'the Home Office' }, tracking: history(null) })],
    today,
    answer: 'nothing recorded',
    short: 'nothing recorded',
    because: 'Addressed to the Home Office; our papers hold no reply and no action. Not in our totals.',
  },
  {
    number: 7,
    title: 'BIRM-CK 4',
    asks: [anAsk({ addressee: { kind: 'class', name: 'all schools', bodies: null, line: null }, tracking: history(null) })],
    today,
    answer: 'nothing recorded',
    short: 'nothing recorded',
    because: 'Addressed to all schools. How many there are, and what each did, is not in our papers.',
  },
  {
    number: 8,
    title: 'NORF-SARAH (1)',
    asks: [
      anAsk({
        addressee: { kind: 'not stated' },
        tracking: history(null),
        wholeAsk: { ...fact('will continue', '2026-10-01'), on: null, says: 'in progress', note: 'will continue to be progressed' },
      }),
    ],
    today,
    answer: 'in progress',
    short: 'in progress',
    because: 'The papers say that the work is going on (will continue to be progressed); no body is named and no date.',
  },
]
