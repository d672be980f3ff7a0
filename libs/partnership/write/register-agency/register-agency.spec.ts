import { given, on } from '../../../../test/dsl/given.js'
import { registered, socialCare } from '../../../../test/examples/agencies.js'
import { registerAgency } from './register-agency.js'

const today = on('2025-06-04')
const known = { unknownAgencies: [] }

describe('register agency', () => {
  it('gets an id of its own', () => {
    given(registerAgency)
      .when(socialCare, known, today)
      .then({ type: 'AgencyRegistered', data: { agencyId: 'NEW', ...socialCare } })
  })

  it('is refused without a name', () => {
    given(registerAgency)
      .when({ ...socialCare, name: '' }, known, today)
      .thenRefused('name-missing')
  })

  it('is refused from no day of the calendar', () => {
    given(registerAgency)
      .when({ ...socialCare, from: '2010-04-31' }, known, today)
      .thenRefused('not-a-day')
  })

  it('is refused with an employer that nobody knows', () => {
    given(registerAgency)
      .when(socialCare, { unknownAgencies: ['council'] }, today)
      .thenRefused('agency-unknown')
  })

  it('is refused where it stands registered', () => {
    given(registerAgency, registered).when(socialCare, known, today).thenRefused('agency-already-registered')
  })
})
