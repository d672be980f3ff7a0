import { words } from '@ledger/kernel'
import { openTestLedger } from '../../test/dsl/ledger.js'
import { amber } from '../../test/examples/amber.js'
import { everything } from '../../test/examples/everything.js'
import { foundExampleshire, id } from '../../test/examples/small-partnership.js'
import { RecordReview } from '../reviews/index.js'
import { ReportAttendance, sharedLearning, ShareLearning, type ShareLearningData } from './index.js'

const briefing: ShareLearningData = {
  ...{ form: 'briefing', title: words('What we learned'), reviewIds: [id('amber')], learningPointIds: [], sources: [] },
  ...{ sessions: 5, attended: null, audience: words('Health visitors'), planned: false },
}

describe('what was shared can be asked about', () => {
  let ledger: Awaited<ReturnType<typeof openTestLedger>>
  beforeAll(async () => {
    ledger = await openTestLedger(everything)
    await foundExampleshire(ledger)
    await ledger.send('amber', RecordReview, amber)
    await ledger.send('briefing', ShareLearning, briefing, {}, '2025-03-01')
    await ledger.send(
      'guide',
      ShareLearning,
      { ...briefing, form: 'guide', reviewIds: [], sessions: null, planned: true },
      {},
      '2025-02-01',
    )
  })
  afterAll(() => ledger.close())

  it('is listed by day, for one review or for all, with figures that nobody recorded left unknown', async () => {
    expect(await ledger.ask(sharedLearning, {})).toMatchObject([
      { form: 'guide', sessions: null, planned: true },
      {
        form: 'briefing',
        title: 'What we learned',
        audience: 'Health visitors',
        sessions: 5,
        attended: null,
        planned: false,
        attendance: [],
      },
    ])
    expect((await ledger.ask(sharedLearning, { reviewId: id('amber') })).map(({ form }) => form)).toEqual(['briefing'])
  })

  it('counts who came, by agency, by the last figure given', async () => {
    const disseminationId = id('briefing')
    for (const [name, attended] of [
      ['first', 10],
      ['corrected', 12],
    ] as const)
      await ledger.send(name, ReportAttendance, { disseminationId, agencyId: id('hospital'), attended })
    await ledger.send('nobody came', ReportAttendance, { disseminationId, agencyId: id('police'), attended: 0 })
    expect((await ledger.ask(sharedLearning, { reviewId: id('amber') }))[0]?.attendance).toEqual([
      { agencyId: id('hospital'), attended: 12 },
      { agencyId: id('police'), attended: 0 },
    ])
  })

  it('refuses what other capabilities do not know', async () => {
    expect([
      await ledger.send('of nobody', ShareLearning, { ...briefing, reviewIds: ['nobody'] }),
      await ledger.send('no point', ShareLearning, { ...briefing, learningPointIds: ['nobody'] }),
      await ledger.send('from nobody', ReportAttendance, { disseminationId: id('briefing'), agencyId: 'nobody', attended: 1 }),
    ]).toMatchObject([{ refused: 'review-unknown' }, { refused: 'learning-point-unknown' }, { refused: 'agency-unknown' }])
  })
})
