import { words } from '@ledger/kernel'
import { openTestLedger } from '../../test/dsl/ledger.js'
import { amber } from '../../test/examples/amber.js'
import { id } from '../../test/examples/small-partnership.js'
import {
  allReviews,
  DateReview,
  detailsOfReview,
  ExtendReviewSource,
  NotePapers,
  NoteReview,
  notesOnPapers,
  RecordReview,
  RespondToReview,
  RetitleReview,
  reviewEvents,
  reviewIdFor,
  reviewProjections,
  reviewsUnknown,
  TakeUpLiveTracking,
} from './index.js'
import { ReviewsModule } from './reviews.module.js'

const sources = [{ document: 'Annual report 2016/17', lines: '120-124' }]

describe('what a review recorded can be asked about', () => {
  let ledger: Awaited<ReturnType<typeof openTestLedger>>
  beforeAll(async () => {
    ledger = await openTestLedger({ modules: [ReviewsModule], projections: reviewProjections, eventTypes: reviewEvents })
    await ledger.send('beryl', RecordReview, { ...amber, code: 'EX-2', title: words('Beryl'), joint: null, knownTo: null })
    await ledger.send('amber', RecordReview, { ...amber, sources })
  })
  afterAll(() => ledger.close())

  it('lists reviews in order of their codes, unknown told from no', async () => {
    expect((await ledger.ask(allReviews, {})).map(({ code, title, joint }) => [code, title, joint])).toEqual([
      ['EX-1', 'Amber', false],
      ['EX-2', 'Beryl', null],
    ])
  })

  it('finds a review by id or by code, and says which nobody knows', async () => {
    expect(await ledger.ask((db) => [reviewIdFor(db, 'EX-1'), reviewIdFor(db, id('amber')), reviewIdFor(db, 'EX-9')], {})).toEqual([
      id('amber'),
      id('amber'),
      undefined,
    ])
    expect(await ledger.ask((db) => reviewsUnknown(db, [id('amber'), 'nobody']), {})).toEqual(['nobody'])
  })

  it('tells everything of one review: dates that disagree, responses, notes, and what is not recorded', async () => {
    const reviewId = id('amber')
    await ledger.send('retitled', RetitleReview, { reviewId, title: words('Amber and her brother') })
    for (const value of ['2016/17', '2017/18'])
      await ledger.send(value, DateReview, {
        reviewId,
        milestone: 'published',
        on: { precision: 'year', value },
        words: words('published'),
        sources,
      })
    await ledger.send(
      'later response',
      RespondToReview,
      { reviewId, response: words('It was used.'), progress: 'in use', sources },
      {},
      '2025-05-02',
    )
    await ledger.send(
      'response',
      RespondToReview,
      { reviewId, response: words('A strategy was written.'), progress: 'done', sources },
      {},
      '2025-05-01',
    )
    await ledger.send('note', NoteReview, { reviewId, about: 'conflict', note: words('Two reports give two years.'), sources })
    await ledger.send('extended', ExtendReviewSource, { reviewId, knownTo: '2025-03-31' })
    await ledger.send('live', TakeUpLiveTracking, { reviewId, from: '2025-04-01' })

    expect(await ledger.ask(detailsOfReview, { reviewId })).toMatchObject({
      code: 'EX-1',
      title: 'Amber and her brother',
      knownTo: '2025-03-31',
      liveFrom: '2025-04-01',
      sources,
      revision: 8,
      dates: [
        { milestone: 'published', on: { precision: 'year', value: '2016/17' }, words: 'published', sources },
        { milestone: 'published', on: { precision: 'year', value: '2017/18' }, words: 'published', sources },
      ],
      responses: [
        { response: 'A strategy was written.', progress: 'done', respondedOn: { precision: 'day', value: '2025-05-01' } },
        { response: 'It was used.', progress: 'in use' },
      ],
      notes: [{ about: 'conflict', note: 'Two reports give two years.', sources }],
      notRecorded: ['when it was commissioned', 'when it was completed', 'what happened, in short'],
    })
  })

  it('says of a review that is hardly known what is not recorded', async () => {
    expect((await ledger.ask(detailsOfReview, { reviewId: id('beryl') }))?.notRecorded).toEqual([
      'whether it was joint',
      'when it was commissioned',
      'when it was completed',
      'when it was published',
      'what happened, in short',
      'a response to the review',
      'the day to which its papers speak',
    ])
  })

  it('knows nothing of a review that nobody recorded', async () => {
    expect(await ledger.ask(detailsOfReview, { reviewId: 'nobody' })).toBeUndefined()
    const refused = await ledger.send('too soon', RetitleReview, { reviewId: 'nobody', title: words('Cora') })
    expect(refused).toMatchObject({ done: false, refused: 'not-found' })
  })

  it('keeps notes on papers that belong to no one review', async () => {
    await ledger.send('papers', NotePapers, { about: 'gap', note: words('No paper counts the reviews of 2015.'), sources })
    expect(await ledger.ask(notesOnPapers, {})).toEqual([
      { paperNoteId: id('papers'), about: 'gap', note: 'No paper counts the reviews of 2015.', sources },
    ])
  })

  it('does nothing with a command that came before', async () => {
    const again = await ledger.send('papers', NotePapers, { about: 'gap', note: words('No paper counts the reviews of 2015.'), sources })
    expect([again, await ledger.ask(notesOnPapers, {})]).toMatchObject([{ done: true, revision: 0 }, [{}]])
  })
})
