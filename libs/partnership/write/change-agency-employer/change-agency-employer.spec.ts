import { given, on, told } from '../../../../test/dsl/given.js'
import { registered } from '../../../../test/examples/agencies.js'
import type { AgencyEvent } from '../agency.js'
import { changeAgencyEmployer } from './change-agency-employer.js'

const today = on('2025-06-04')
const known = { unknownAgencies: [] }
const to = (employerId: string, from = '2024-04-01') => ({ agencyId: 'social-care', employerId, from })

describe('change agency employer', () => {
  it('passes its people to another employer from a day on', () => {
    given(changeAgencyEmployer, registered)
      .when(to('trust'), known, today)
      .then({ type: 'AgencyEmployerChanged', data: to('trust') })
  })

  it('lets it employ its own', () => {
    given(changeAgencyEmployer, registered)
      .when(to('social-care'), known, today)
      .then({ type: 'AgencyEmployerChanged', data: to('social-care') })
  })

  it('does nothing where that employer has them on that day', () => {
    given(changeAgencyEmployer, registered).when(to('council'), known, today).thenNothing()
    given(changeAgencyEmployer, registered, told<AgencyEvent>({ type: 'AgencyEmployerChanged', data: to('trust') }))
      .when(to('trust', '2025-01-01'), known, today)
      .thenNothing()
  })

  it('passes them back', () => {
    given(changeAgencyEmployer, registered, told<AgencyEvent>({ type: 'AgencyEmployerChanged', data: to('trust') }))
      .when(to('council', '2025-01-01'), known, today)
      .then({ type: 'AgencyEmployerChanged', data: to('council', '2025-01-01') })
  })

  it('is refused to an employer that nobody knows', () => {
    given(changeAgencyEmployer, registered)
      .when(to('trust'), { unknownAgencies: ['trust'] }, today)
      .thenRefused('agency-unknown')
  })

  it('is refused from no day of the calendar', () => {
    given(changeAgencyEmployer, registered).when(to('trust', '2024-04-31'), known, today).thenRefused('not-a-day')
  })

  it('is refused before it is registered', () => {
    given(changeAgencyEmployer).when(to('trust'), known, today).thenRefused('agency-not-registered')
  })
})
