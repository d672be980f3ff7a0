import { words } from '@ledger/kernel'
import { given, on, told } from '../../../../test/dsl/given.js'
import type { RetentionClassSet } from '../../events/index.js'
import { setRetentionClass, type SetRetentionClassData } from './set-retention-class.js'

const today = on('2026-06-04')
const wish: SetRetentionClassData = {
  ...{ classId: null, name: 'Review records', appliesTo: 'review record', reviewAfterMonths: 120, from: '2026-04-01' },
  basis: words('Agreed by the partnership'),
}
const set = told<RetentionClassSet>({ type: 'RetentionClassSet', data: { ...wish, classId: 'CLASS' } })

describe('set retention class', () => {
  it('gets an id of its own, and is set anew from a later day', () => {
    given(setRetentionClass)
      .when(wish, {}, today)
      .then({ type: 'RetentionClassSet', data: { ...wish, classId: 'NEW' } })
    const later = { ...wish, classId: 'CLASS', reviewAfterMonths: 60, from: '2027-04-01' }
    given(setRetentionClass, set).when(later, {}, today).then({ type: 'RetentionClassSet', data: later })
  })

  it.each([
    ['without a name', { name: ' ' }, 'name-missing'],
    ['without a reason for the period', { basis: words(' ') }, 'basis-missing'],
    ['for no time', { reviewAfterMonths: 0 }, 'period-not-in-whole-months'],
    ['for half a month', { reviewAfterMonths: 1.5 }, 'period-not-in-whole-months'],
    ['from no day of the calendar', { from: '2026-04-31' }, 'not-a-day'],
    ['as a class that nobody set', { classId: 'CLASS' }, 'retention-class-unknown'],
  ])('is refused %s', (_, changed, code) => {
    given(setRetentionClass)
      .when({ ...wish, ...changed }, {}, today)
      .thenRefused(code)
  })

  it('is refused for other records than before, and from before the last setting', () => {
    const again = { ...wish, classId: 'CLASS' }
    given(setRetentionClass, set)
      .when({ ...again, appliesTo: 'audit record' }, {}, today)
      .thenRefused('other-records')
    given(setRetentionClass, set)
      .when({ ...again, from: '2026-03-31' }, {}, today)
      .thenRefused('before-the-last-setting')
    given(setRetentionClass, set)
      .when({ ...again, from: null }, {}, today)
      .thenRefused('before-the-last-setting')
  })
})
