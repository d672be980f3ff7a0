import { words } from '@ledger/kernel'
import { given, on } from '../../../../test/dsl/given.js'
import { reviewRetention, type ReviewRetentionData } from './review-retention.js'

const today = on('2026-06-04')
const known = { recordKnown: true }
const keep: ReviewRetentionData = { recordId: 'R', outcome: 'keep', until: '2030-01-01', reason: words('Its actions are not yet tested') }

describe('review retention', () => {
  it('keeps a record until a later day, or says that its words are to be erased', () => {
    given(reviewRetention).when(keep, known, today).then({ type: 'RetentionReviewed', data: keep })
    const erase = { ...keep, outcome: 'erase', until: null } as const
    given(reviewRetention).when(erase, known, today).then({ type: 'RetentionReviewed', data: erase })
  })

  it.each([
    ['without a reason', { reason: words('') }, 'reason-missing'],
    ['without a day', { until: null }, 'say-until-when'],
    ['until today', { until: '2026-06-04' }, 'keep-until-a-later-day'],
    ['until no day of the calendar', { until: '2030-02-30' }, 'not-a-day'],
    ['where erased has a day', { outcome: 'erase' as const }, 'erased-has-no-day'],
  ])('is refused %s', (_, changed, code) => {
    given(reviewRetention)
      .when({ ...keep, ...changed }, known, today)
      .thenRefused(code)
  })

  it('is refused for a record that nobody knows', () => {
    given(reviewRetention).when(keep, { recordKnown: false }, today).thenRefused('record-unknown')
  })
})
