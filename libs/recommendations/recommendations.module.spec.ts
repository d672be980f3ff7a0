import { words, type Who } from '@ledger/kernel'
import { openTestLedger } from '../../test/dsl/ledger.js'
import { amber } from '../../test/examples/amber.js'
import { everything } from '../../test/examples/everything.js'
import { nobodyCalled } from '../../test/examples/nobody-called.js'
import { atSubGroup, foundExampleshire, id, speaking } from '../../test/examples/small-partnership.js'
import { RecordLearningPoint } from '../learning/index.js'
import { RecordReview } from '../reviews/index.js'
import {
  AddressAsk,
  AskForProof,
  asksUnknown,
  CloseAsk,
  detailsOfRecommendation,
  JudgePlan,
  LinkSameGap,
  LowerProof,
  MakeRecommendation,
  PutAsk,
  recommendationsOf,
  ReopenAsk,
  ReplaceAsk,
  ReplyToAsk,
  SayAskProgress,
} from './index.js'

const recommendationId = id('calls')
const discharge = { recommendationId, askId: id('discharge') }
const sharing = { recommendationId, askId: id('sharing') }
const standingBack = { decided: atSubGroup('hospital', 'police') }
const chair: Who = speaking('chair')

describe('what was recorded of recommendations can be asked about', () => {
  let ledger: Awaited<ReturnType<typeof openTestLedger>>
  beforeAll(async () => {
    ledger = await openTestLedger(everything)
    await foundExampleshire(ledger)
    await ledger.send('amber', RecordReview, amber)
    await ledger.send('nobody called', RecordLearningPoint, { ...nobodyCalled, reviewId: id('amber') })
    const calls = { reviewId: id('amber'), number: '1', text: words('Call every family.'), themes: ['discharge'], sources: [] }
    await ledger.send('calls', MakeRecommendation, calls)
    await ledger.send('discharge', AddressAsk, { recommendationId, addressee: { kind: 'agency', agencyId: id('hospital') } })
    await ledger.send('sharing', AddressAsk, { recommendationId, addressee: { kind: 'agency', agencyId: id('police') } })
  })
  afterAll(() => ledger.close())

  it('lists the recommendations of a review with their asks', async () => {
    expect(await ledger.ask(recommendationsOf, { reviewId: id('amber') })).toMatchObject([
      {
        ...{ recommendationId, number: '1', text: 'Call every family.', themes: ['discharge'], revision: 2 },
        asks: [
          { askId: discharge.askId, addressee: { kind: 'agency', agencyId: id('hospital') }, closing: null },
          { askId: sharing.askId },
        ],
      },
    ])
  })

  it('tells everything that was said and decided about an ask, by its day', async () => {
    await ledger.send('put', PutAsk, { ...discharge, replyDue: null }, {}, '2025-02-01')
    await ledger.send(
      'second reply',
      ReplyToAsk,
      { ...discharge, reply: 'accepted', reason: null },
      { said: speaking('nurse', 'hospital') },
      '2025-04-01',
    )
    await ledger.send('first reply', ReplyToAsk, { ...discharge, reply: 'not accepted', reason: words('No staff.') }, {}, '2025-03-01')
    await ledger.send('word', SayAskProgress, { ...discharge, word: 'in progress', note: words('Half of the wards.') })
    await ledger.send('proof', AskForProof, { ...discharge, proof: 'seen in practice', measure: false }, standingBack)
    await ledger.send('lower', LowerProof, { ...discharge, to: 'seen', toMeasure: false, reason: words('No files.') }, { decided: chair })
    await ledger.send('plan', JudgePlan, { ...discharge, judgement: 'sufficient', actionIds: ['rota'], reason: null }, standingBack)
    await ledger.send('gap', LinkSameGap, { ...discharge, learningPointId: id('nobody called'), note: null }, standingBack)

    const details = await ledger.ask(detailsOfRecommendation, { recommendationId })
    expect(details?.asks[0]).toMatchObject({
      put: [{ data: { replyDue: null } }],
      replies: [
        { data: { reply: 'not accepted' }, words: 'No staff.', on: { precision: 'day', value: '2025-03-01' } },
        { data: { reply: 'accepted' }, words: null, said: speaking('nurse', 'hospital') },
      ],
      words: [{ data: { word: 'in progress' }, words: 'Half of the wards.' }],
      proof: [
        { type: 'ProofAsked', data: { proof: 'seen in practice' } },
        { type: 'ProofLowered', data: { from: 'seen in practice', to: 'seen' }, words: 'No files.', decided: chair },
      ],
      judgements: [{ data: { judgement: 'sufficient', actionIds: ['rota'] }, decided: atSubGroup('hospital', 'police') }],
      sameGap: [{ data: { learningPointId: id('nobody called') } }],
    })
    expect(details?.asks[1]).toMatchObject({ put: [], replies: [], proof: [] })
    expect(details?.revision).toBe(10)
  })

  it('keeps the closing of an ask that was reopened', async () => {
    await ledger.send('close', CloseAsk, { ...discharge, closing: 'closed, not done', reason: words('The ward closed.') }, standingBack)
    await ledger.send('reopen', ReopenAsk, { ...discharge, reason: words('Another ward opened.') })
    await ledger.send(
      'replace',
      ReplaceAsk,
      {
        ...{ ...sharing, byAskId: discharge.askId, byRecommendationId: recommendationId, reason: words('The same.') },
      },
      standingBack,
    )
    const details = await ledger.ask(detailsOfRecommendation, { recommendationId })
    expect(details?.asks).toMatchObject([
      { closing: null, closings: [{ type: 'AskClosed', words: 'The ward closed.' }, { type: 'AskReopened' }] },
      { closing: 'replaced', closings: [{ type: 'AskReplaced', data: { byAskId: discharge.askId } }] },
    ])
  })

  it('refuses what other capabilities do not know', async () => {
    const somebody = speaking('nurse', 'hospital')
    const anotherBody: Who = { kind: 'body', bodyId: 'nobody', metOn: null, stoodBack: [id('hospital')] }
    expect([
      await ledger.send('of no review', MakeRecommendation, {
        reviewId: 'nobody',
        number: '2',
        text: words('Do.'),
        themes: [],
        sources: [],
      }),
      await ledger.send('to nobody', AddressAsk, { recommendationId, addressee: { kind: 'agency', agencyId: 'nobody' } }),
      await ledger.send(
        'by a nurse',
        LowerProof,
        { ...discharge, to: 'seen', toMeasure: false, reason: words('No.') },
        { decided: somebody },
      ),
      await ledger.send(
        'by no body',
        JudgePlan,
        { ...discharge, judgement: 'sufficient', actionIds: [], reason: null },
        { decided: anotherBody },
      ),
      await ledger.send('no gap', LinkSameGap, { ...discharge, learningPointId: 'nobody', note: null }, standingBack),
      await ledger.send(
        'by a closed one',
        ReplaceAsk,
        { ...discharge, byAskId: sharing.askId, byRecommendationId: recommendationId, reason: words('.') },
        standingBack,
      ),
      await ledger.send(
        'by another’s',
        ReplaceAsk,
        { ...discharge, byAskId: sharing.askId, byRecommendationId: 'another', reason: words('.') },
        standingBack,
      ),
    ]).toMatchObject([
      { refused: 'review-unknown' },
      { refused: 'agency-unknown' },
      { refused: 'chair-or-scrutineer-must-decide' },
      { refused: 'body-unknown' },
      { refused: 'learning-point-unknown' },
      { refused: 'replacement-closed' },
      { refused: 'ask-unknown' },
    ])
    expect(await ledger.ask((db) => asksUnknown(db, [discharge.askId, 'nobody']), {})).toEqual(['nobody'])
  })
})
