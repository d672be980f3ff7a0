import { words, type Who } from '@ledger/kernel'
import { openTestLedger } from '../../test/dsl/ledger.js'
import { amber } from '../../test/examples/amber.js'
import { everything } from '../../test/examples/everything.js'
import { testing, title } from '../../test/examples/file-audit.js'
import { foundExampleshire, id, speaking } from '../../test/examples/small-partnership.js'
import { PlanAction } from '../actions/index.js'
import { AddressAsk, MakeRecommendation } from '../recommendations/index.js'
import { RecordReview } from '../reviews/index.js'
import { allAudits, HoldAudit, ModerateAudit, PromiseAudit, TestPractice, testsOf, type TestPracticeData } from './index.js'

const askId = id('discharge')

describe('what was recorded of audits can be asked about', () => {
  let ledger: Awaited<ReturnType<typeof openTestLedger>>
  beforeAll(async () => {
    ledger = await openTestLedger(everything)
    await foundExampleshire(ledger)
    await ledger.send('amber', RecordReview, amber)
    await ledger.send('calls', MakeRecommendation, { reviewId: id('amber'), number: '1', text: words('Call.'), themes: [], sources: [] })
    await ledger.send('discharge', AddressAsk, { recommendationId: id('calls'), addressee: { kind: 'agency', agencyId: id('hospital') } })
    await ledger.send('rota', PlanAction, {
      ...{
        reviewId: id('amber'),
        number: '1.1',
        text: words('Rewrite the rota.'),
        leadRole: null,
        repeats: 'once',
        due: null,
        sources: [],
      },
      ...{ answers: [{ askId, part: 'necessary' }], ownerIds: [id('social care')] },
    })
    await ledger.send('promise', PromiseAudit, { title, askIds: [askId], due: { precision: 'month', value: '2025-03' }, sources: [] })
  })
  afterAll(() => ledger.close())

  const test = (name: string, decided: Who, data: Partial<TestPracticeData>, day?: string) =>
    ledger.send(name, TestPractice, testing({ askIds: [askId], testerIds: [id('police')], ...data }), { decided }, day)

  it('lists what was promised, and what was held with nothing tested', async () => {
    await ledger.send('dip sample', HoldAudit, {
      title: words('A dip sample'),
      method: words('Ten files.'),
      outcome: null,
      sample: 10,
      sources: [],
    })
    expect(await ledger.ask(allAudits, {})).toMatchObject([
      { title: title.text, state: 'promised', askIds: [askId], due: { precision: 'month', value: '2025-03' }, heldOn: null },
      { title: 'A dip sample', state: 'held', method: 'Ten files.', outcome: null, sample: 10, moderated: false },
    ])
  })

  it('judges how far testers stand from the owners of live actions and from the addressee', async () => {
    await test('by the police', speaking('inspector', 'police'), { auditId: id('promise') }, '2025-03-01')
    await test(
      'by the employer',
      speaking('auditor', 'council'),
      { testerIds: [id('council')], result: 'partly', gapBack: 'no' },
      '2025-02-01',
    )
    await test('by the addressee', speaking('nurse', 'hospital'), { testerIds: [id('hospital')], note: words('Our own.') }, '2025-04-01')
    expect(await ledger.ask(testsOf, { askId })).toMatchObject([
      { independence: 'same employer, other line', result: 'partly', on: { precision: 'day', value: '2025-02-01' } },
      { independence: 'independent', auditId: id('promise'), found: 7, sample: 8, drawnFrom: 'files', moderated: false, title: title.text },
      { independence: 'not independent', note: 'Our own.' },
    ])
  })

  it('keeps the promise with what came of it, and shows what others moderated', async () => {
    await ledger.send(
      'moderated',
      ModerateAudit,
      { auditId: id('by the addressee'), note: null },
      { decided: speaking('inspector', 'police') },
    )
    expect((await ledger.ask(allAudits, {})).map(({ state, moderated, revision }) => [state, moderated, revision])).toEqual([
      ['held', false, 1],
      ['held', false, 0],
      ['held', false, 0],
      ['held', true, 1],
    ])
    expect((await ledger.ask(testsOf, { askId })).map(({ moderated }) => moderated)).toEqual([false, false, true])
  })

  it('refuses what other capabilities do not know, and moderation by an owner', async () => {
    const police = speaking('inspector', 'police')
    const nurse = { decided: speaking('nurse', 'hospital') }
    expect([
      await test('of no ask', police, { askIds: ['nobody'] }),
      await test('by nobody', police, { testerIds: ['nobody'] }),
      await test('of nothing', police, { recheckOf: 'nobody' }),
      await ledger.send('by an owner', ModerateAudit, { auditId: id('by the employer'), note: null }, nurse),
      await ledger.send('for no ask', PromiseAudit, { title, askIds: ['nobody'], due: null, sources: [] }),
    ]).toMatchObject([
      { refused: 'ask-unknown' },
      { refused: 'agency-unknown' },
      { refused: 'nothing-to-re-check' },
      { refused: 'moderated-by-others-only' },
      { refused: 'ask-unknown' },
    ])
  })
})
