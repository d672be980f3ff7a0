import { given, on } from '../../../../test/dsl/given.js'
import { happened, recorded } from '../../../../test/examples/amber.js'
import { takeUpLiveTracking } from './take-up-live-tracking.js'

const today = on('2025-06-04')
const from = (day: string) => ({ reviewId: 'amber', from: day })
const live = happened({ type: 'LiveTrackingTakenUp', data: from('2025-02-01') })

describe('take up live tracking', () => {
  it('is taken up from a day', () => {
    given(takeUpLiveTracking, recorded)
      .when(from('2025-02-01'), {}, today)
      .then({ type: 'LiveTrackingTakenUp', data: from('2025-02-01') })
  })

  it('does nothing with the day it has', () => {
    given(takeUpLiveTracking, recorded, live).when(from('2025-02-01'), {}, today).thenNothing()
  })

  it('may turn out to have begun earlier', () => {
    given(takeUpLiveTracking, recorded, live)
      .when(from('2025-01-01'), {}, today)
      .then({ type: 'LiveTrackingTakenUp', data: from('2025-01-01') })
  })

  it('is refused from a later day, which would hide what was due', () => {
    given(takeUpLiveTracking, recorded, live).when(from('2025-03-01'), {}, today).thenRefused('live-tracking-began-earlier')
  })

  it('is refused from no day of the calendar', () => {
    given(takeUpLiveTracking, recorded).when(from('2025-02-30'), {}, today).thenRefused('not-a-day')
  })

  it('is refused before the review is recorded', () => {
    given(takeUpLiveTracking).when(from('2025-02-01'), {}, today).thenRefused('review-not-recorded')
  })
})
