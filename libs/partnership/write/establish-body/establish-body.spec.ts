import { given, on } from '../../../../test/dsl/given.js'
import { established, learningGroup } from '../../../../test/examples/agencies.js'
import { establishBody } from './establish-body.js'

const today = on('2025-06-04')

describe('establish body', () => {
  it('gets an id of its own', () => {
    given(establishBody)
      .when(learningGroup, {}, today)
      .then({ type: 'BodyEstablished', data: { bodyId: 'NEW', ...learningGroup } })
  })

  it('is refused without a name', () => {
    given(establishBody)
      .when({ ...learningGroup, name: ' ' }, {}, today)
      .thenRefused('name-missing')
  })

  it('is refused from no day of the calendar', () => {
    given(establishBody)
      .when({ ...learningGroup, from: '2020-13-01' }, {}, today)
      .thenRefused('not-a-day')
  })

  it('is refused where it stands established', () => {
    given(establishBody, established).when(learningGroup, {}, today).thenRefused('body-already-established')
  })
})
