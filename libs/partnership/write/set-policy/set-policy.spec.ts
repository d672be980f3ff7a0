import { given, on, told } from '../../../../test/dsl/given.js'
import { setPolicy } from './set-policy.js'

const today = on('2025-06-04')
const known = { versionTaken: false }
const policy = { policyVersion: '2024', shelfLifeMonths: 24, recheckIntervalMonths: 6, dueSoonDays: 30, from: '2024-04-01' }

describe('set policy', () => {
  it('gets an id of its own', () => {
    given(setPolicy)
      .when(policy, known, today)
      .then({ type: 'PolicySet', data: { policyId: 'NEW', ...policy } })
  })

  it.each([
    ['without a version', { policyVersion: ' ' }, 'version-missing'],
    ['when tests would never stay good', { shelfLifeMonths: 0 }, 'shelf-life-not-in-whole-months'],
    ['when a test is its own re-check', { recheckIntervalMonths: 0 }, 'recheck-interval-not-in-whole-months'],
    ['for half a month', { recheckIntervalMonths: 1.5 }, 'recheck-interval-not-in-whole-months'],
    ['when due soon means late', { dueSoonDays: -1 }, 'due-soon-not-in-whole-days'],
    ['from no day of the calendar', { from: '2024-04-31' }, 'not-a-day'],
  ])('is refused %s', (_, data, code) => {
    given(setPolicy)
      .when({ ...policy, ...data }, known, today)
      .thenRefused(code)
  })

  it('is refused under a version that another bears', () => {
    given(setPolicy).when(policy, { versionTaken: true }, today).thenRefused('policy-version-taken')
  })

  it('is refused where it stands set', () => {
    given(setPolicy, told({ type: 'PolicySet', data: { policyId: 'NEW', ...policy } } as const))
      .when(policy, known, today)
      .thenRefused('policy-already-set')
  })
})
