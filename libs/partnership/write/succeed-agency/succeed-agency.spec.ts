import { given, on, told } from '../../../../test/dsl/given.js'
import { registered } from '../../../../test/examples/agencies.js'
import type { AgencyEvent } from '../agency.js'
import { succeedAgency } from './succeed-agency.js'

const today = on('2025-06-04')
const known = { unknownAgencies: [] }
const by = (successorId: string, from = '2022-07-01') => ({ agencyId: 'social-care', successorId, from })

describe('succeed agency', () => {
  it('is succeeded by another from a day on', () => {
    given(succeedAgency, registered)
      .when(by('trust'), known, today)
      .then({ type: 'AgencySucceeded', data: by('trust') })
  })

  it('does nothing where that one has succeeded it by then', () => {
    given(succeedAgency, registered, told<AgencyEvent>({ type: 'AgencySucceeded', data: by('trust') }))
      .when(by('trust', '2023-01-01'), known, today)
      .thenNothing()
  })

  it('turns out to have been succeeded earlier', () => {
    given(succeedAgency, registered, told<AgencyEvent>({ type: 'AgencySucceeded', data: by('trust') }))
      .when(by('trust', '2022-04-01'), known, today)
      .then({ type: 'AgencySucceeded', data: by('trust', '2022-04-01') })
  })

  it('is refused by itself', () => {
    given(succeedAgency, registered).when(by('social-care'), known, today).thenRefused('agency-cannot-succeed-itself')
  })

  it('is refused by one that nobody knows', () => {
    given(succeedAgency, registered)
      .when(by('trust'), { unknownAgencies: ['trust'] }, today)
      .thenRefused('agency-unknown')
  })

  it('is refused from no day of the calendar', () => {
    given(succeedAgency, registered).when(by('trust', '2022-06-31'), known, today).thenRefused('not-a-day')
  })

  it('is refused before it is registered', () => {
    given(succeedAgency).when(by('trust'), known, today).thenRefused('agency-not-registered')
  })
})
