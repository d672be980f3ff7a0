import { given, on, told } from '../../../../test/dsl/given.js'
import { appointed } from '../../../../test/examples/agencies.js'
import type { PersonEvent } from '../person.js'
import { recordPersonLeft } from './record-person-left.js'

const today = on('2025-06-04')
const leaving = (from = '2024-12-31') => ({ personId: 'nurse', from })
const left = told<PersonEvent>({ type: 'PersonLeft', data: leaving() })

describe('record person left', () => {
  it('is recorded', () => {
    given(recordPersonLeft, appointed).when(leaving(), {}, today).then({ type: 'PersonLeft', data: leaving() })
  })

  it('does nothing where they left on that day', () => {
    given(recordPersonLeft, appointed, left).when(leaving(), {}, today).thenNothing()
  })

  it('is refused where they left on another day', () => {
    given(recordPersonLeft, appointed, left).when(leaving('2025-01-31'), {}, today).thenRefused('person-already-left')
  })

  it('is refused from before they came', () => {
    given(recordPersonLeft, appointed).when(leaving('2019-12-31'), {}, today).thenRefused('before-their-last-move')
  })

  it('is refused on no day of the calendar', () => {
    given(recordPersonLeft, appointed).when(leaving('2024-11-31'), {}, today).thenRefused('not-a-day')
  })

  it('is refused before they are appointed', () => {
    given(recordPersonLeft).when(leaving(), {}, today).thenRefused('person-not-appointed')
  })
})
