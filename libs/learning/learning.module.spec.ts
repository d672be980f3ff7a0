import { words } from '@ledger/kernel'
import { openTestLedger } from '../../test/dsl/ledger.js'
import { amber } from '../../test/examples/amber.js'
import { everything } from '../../test/examples/everything.js'
import { answering, nobodyCalled } from '../../test/examples/nobody-called.js'
import { id } from '../../test/examples/small-partnership.js'
import { RecordReview } from '../reviews/index.js'
import { AnswerLearningPoint, learningPointsOf, MergeLearningPoint, RecordLearningPoint, RewordLearningPoint } from './index.js'

describe('what was recorded of learning can be asked about', () => {
  let ledger: Awaited<ReturnType<typeof openTestLedger>>
  const learningPointId = id('nobody called')
  beforeAll(async () => {
    ledger = await openTestLedger(everything)
    await ledger.send('amber', RecordReview, amber)
    await ledger.send('nobody called', RecordLearningPoint, { ...nobodyCalled, reviewId: id('amber') })
    await ledger.send('no follow-up', RecordLearningPoint, { ...nobodyCalled, reviewId: id('amber'), number: '2', goodPractice: true })
  })
  afterAll(() => ledger.close())

  it('lists the points of a review, and of every review', async () => {
    const points = await ledger.ask(learningPointsOf, { reviewId: id('amber') })
    expect(points).toMatchObject([
      { learningPointId, number: '1', text: nobodyCalled.text.text, themes: ['discharge'], goodPractice: false, answers: [], intoId: null },
      { number: '2', goodPractice: true },
    ])
    expect(await ledger.ask(learningPointsOf, {})).toEqual(points)
    expect(await ledger.ask(learningPointsOf, { reviewId: 'another' })).toEqual([])
  })

  it('orders answers by their day, whenever they were recorded', async () => {
    const reason = words('Nobody was free.')
    await ledger.send('later answer', AnswerLearningPoint, answering({ learningPointId, recommendationIds: ['calls'] }), {}, '2025-03-01')
    await ledger.send(
      'earlier answer',
      AnswerLearningPoint,
      answering({ learningPointId, decision: 'no action', reason }),
      {},
      '2025-02-01',
    )
    expect((await ledger.ask(learningPointsOf, { reviewId: id('amber') }))[0]?.answers).toMatchObject([
      { decision: 'no action', reason: 'Nobody was free.', answeredOn: { precision: 'day', value: '2025-02-01' } },
      { decision: 'recommend', recommendationIds: ['calls'], reason: null },
    ])
  })

  it('shows the new words, and where a point lives on', async () => {
    await ledger.send('reworded', RewordLearningPoint, { learningPointId, text: words('No one followed the family up.') })
    await ledger.send('merged', MergeLearningPoint, { learningPointId, intoId: id('no follow-up'), reason: null })
    expect((await ledger.ask(learningPointsOf, { reviewId: id('amber') }))[0]).toMatchObject({
      text: 'No one followed the family up.',
      intoId: id('no follow-up'),
      revision: 4,
    })
  })

  it('refuses what other capabilities do not know', async () => {
    expect([
      await ledger.send('of no review', RecordLearningPoint, { ...nobodyCalled, reviewId: 'nobody' }),
      await ledger.send('into none', MergeLearningPoint, { learningPointId: id('no follow-up'), intoId: 'nobody', reason: null }),
      await ledger.send('into a merged one', MergeLearningPoint, {
        learningPointId: id('no follow-up'),
        intoId: learningPointId,
        reason: null,
      }),
    ]).toMatchObject([{ refused: 'review-unknown' }, { refused: 'learning-point-unknown' }, { refused: 'target-already-merged' }])
  })
})
