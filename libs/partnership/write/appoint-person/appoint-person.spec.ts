import { given, on } from '../../../../test/dsl/given.js'
import { appointed, nurse } from '../../../../test/examples/agencies.js'
import { appointPerson } from './appoint-person.js'

const today = on('2025-06-04')
const known = { unknownAgencies: [] }

describe('appoint person', () => {
  it('gets an id of their own', () => {
    given(appointPerson)
      .when(nurse, known, today)
      .then({ type: 'PersonAppointed', data: { personId: 'NEW', ...nurse } })
  })

  it('may speak for no agency, as a chair does, or for two', () => {
    expect(
      [[], ['hospital', 'police']].map((agencyIds) =>
        given(appointPerson)
          .when({ ...nurse, agencyIds }, known, today)
          .events(),
      ),
    ).toEqual([[expect.anything()], [expect.anything()]])
  })

  it('is refused without a name', () => {
    given(appointPerson)
      .when({ ...nurse, name: { name: ' ' } }, known, today)
      .thenRefused('name-missing')
  })

  it('is refused without a role', () => {
    given(appointPerson)
      .when({ ...nurse, role: '' }, known, today)
      .thenRefused('role-missing')
  })

  it('is refused from no day of the calendar', () => {
    given(appointPerson)
      .when({ ...nurse, from: '2020-02-30' }, known, today)
      .thenRefused('not-a-day')
  })

  it('is refused for an agency that nobody knows', () => {
    given(appointPerson)
      .when(nurse, { unknownAgencies: ['hospital'] }, today)
      .thenRefused('agency-unknown')
  })

  it('is refused where they stand appointed', () => {
    given(appointPerson, appointed).when(nurse, known, today).thenRefused('person-already-appointed')
  })
})
