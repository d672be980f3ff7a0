import { words } from '@ledger/kernel'
import { given, on } from '../../../../test/dsl/given.js'
import { amber, recorded } from '../../../../test/examples/amber.js'
import { recordReview } from './record-review.js'

const today = on('2025-06-04')

describe('record review', () => {
  it('gets an id of its own', () => {
    given(recordReview)
      .when(amber, {}, today)
      .then({ type: 'ReviewRecorded', data: { reviewId: 'NEW', ...amber } })
  })

  it('may stand for several unnamed ones, of which little is known', () => {
    const several = { ...amber, reviewsCounted: 4, joint: null, knownTo: null, ageBand: null, harmClass: null, quarterOfIncident: null }
    given(recordReview)
      .when(several, {}, today)
      .then({ type: 'ReviewRecorded', data: { reviewId: 'NEW', ...several } })
  })

  it.each(['2023', '2023-Q2', '2023/24', '2023/24-Q1'])('may say that the incident was in %s', (quarterOfIncident) => {
    expect(
      given(recordReview)
        .when({ ...amber, quarterOfIncident }, {}, today)
        .events(),
    ).toHaveLength(1)
  })

  it.each([
    ['without a code', { code: ' ' }, 'code-missing'],
    ['without a title', { title: words('') }, 'title-missing'],
    ['for no review', { reviewsCounted: 0 }, 'reviews-not-counted-in-whole-ones'],
    ['for half a review', { reviewsCounted: 1.5 }, 'reviews-not-counted-in-whole-ones'],
    ['when its papers speak to no day of the calendar', { knownTo: '2024-02-30' }, 'not-a-day'],
    ['with the day of the incident', { quarterOfIncident: '2023-05-17' }, 'incident-finer-than-a-quarter'],
    ['with the month of the incident', { quarterOfIncident: '2023-05' }, 'incident-finer-than-a-quarter'],
  ])('is refused %s', (_, data, code) => {
    given(recordReview)
      .when({ ...amber, ...data }, {}, today)
      .thenRefused(code)
  })

  it('is refused where it stands recorded', () => {
    given(recordReview, recorded).when(amber, {}, today).thenRefused('review-already-recorded')
  })
})
