import { given, on, told } from '../../../../test/dsl/given.js'
import { appointed } from '../../../../test/examples/agencies.js'
import type { PersonEvent } from '../person.js'
import { movePerson } from './move-person.js'

const today = on('2025-06-04')
const known = { unknownAgencies: [] }
const toPolice = { personId: 'nurse', role: 'link nurse', agencyIds: ['hospital', 'police'], from: '2023-05-01' }
const left = told<PersonEvent>({ type: 'PersonLeft', data: { personId: 'nurse', from: '2022-12-31' } })

describe('move person', () => {
  it('takes up another role from a day on', () => {
    given(movePerson, appointed).when(toPolice, known, today).then({ type: 'PersonMoved', data: toPolice })
  })

  it('comes back after leaving', () => {
    given(movePerson, appointed, left).when(toPolice, known, today).then({ type: 'PersonMoved', data: toPolice })
  })

  it('does nothing where they hold that post', () => {
    given(movePerson, appointed, told<PersonEvent>({ type: 'PersonMoved', data: toPolice }))
      .when({ ...toPolice, agencyIds: ['police', 'hospital'] }, known, today)
      .thenNothing()
  })

  it('is refused from before they came, or before they left', () => {
    given(movePerson, appointed)
      .when({ ...toPolice, from: '2019-12-31' }, known, today)
      .thenRefused('before-their-last-move')
    given(movePerson, appointed, left)
      .when({ ...toPolice, from: '2022-12-30' }, known, today)
      .thenRefused('before-their-last-move')
  })

  it('is refused without a role', () => {
    given(movePerson, appointed)
      .when({ ...toPolice, role: ' ' }, known, today)
      .thenRefused('role-missing')
  })

  it('is refused from no day of the calendar', () => {
    given(movePerson, appointed)
      .when({ ...toPolice, from: '2023-04-31' }, known, today)
      .thenRefused('not-a-day')
  })

  it('is refused to an agency that nobody knows', () => {
    given(movePerson, appointed)
      .when(toPolice, { unknownAgencies: ['police'] }, today)
      .thenRefused('agency-unknown')
  })

  it('is refused before they are appointed', () => {
    given(movePerson).when(toPolice, known, today).thenRefused('person-not-appointed')
  })
})
