import { given, on, told } from '../../../../test/dsl/given.js'
import { established } from '../../../../test/examples/agencies.js'
import type { BodyEvent } from '../body.js'
import { succeedBody } from './succeed-body.js'

const today = on('2025-06-04')
const known = { unknownBodies: [] }
const by = (successorId: string, from = '2019-09-29') => ({ bodyId: 'sub-group', successorId, from })
const succeeded = told<BodyEvent>({ type: 'BodySucceeded', data: by('new-group') })

describe('succeed body', () => {
  it('hands over to another from a day on', () => {
    given(succeedBody, established)
      .when(by('new-group'), known, today)
      .then({ type: 'BodySucceeded', data: by('new-group') })
  })

  it('does nothing where it handed over just so', () => {
    given(succeedBody, established, succeeded).when(by('new-group'), known, today).thenNothing()
  })

  it('is refused where it handed over otherwise', () => {
    given(succeedBody, established, succeeded).when(by('a-third'), known, today).thenRefused('body-already-succeeded')
  })

  it('is refused to itself', () => {
    given(succeedBody, established).when(by('sub-group'), known, today).thenRefused('body-cannot-succeed-itself')
  })

  it('is refused to one that nobody knows', () => {
    given(succeedBody, established)
      .when(by('new-group'), { unknownBodies: ['new-group'] }, today)
      .thenRefused('body-unknown')
  })

  it('is refused from no day of the calendar', () => {
    given(succeedBody, established).when(by('new-group', '2019-09-31'), known, today).thenRefused('not-a-day')
  })

  it('is refused before it is established', () => {
    given(succeedBody).when(by('new-group'), known, today).thenRefused('body-not-established')
  })
})
