import { given, on } from '../../../../test/dsl/given.js'
import { planned, stopped } from '../../../../test/examples/rota.js'
import { changeActionPart } from './change-action-part.js'

const today = on('2025-06-04')

describe('change action part', () => {
  it('makes a necessary action supporting', () => {
    given(changeActionPart, planned())
      .when({ actionId: 'rota', askId: 'discharge', part: 'supporting', reason: null }, {}, today)
      .then({ type: 'ActionPartChanged', data: { actionId: 'rota', askId: 'discharge', part: 'supporting', reason: null } })
  })

  it('changes nothing when it is so already', () => {
    given(changeActionPart, planned())
      .when({ actionId: 'rota', askId: 'discharge', part: 'necessary', reason: null }, {}, today)
      .thenNothing()
  })

  it('is refused when it is not linked', () => {
    given(changeActionPart, planned())
      .when({ actionId: 'rota', askId: 'pathway', part: 'supporting', reason: null }, {}, today)
      .thenRefused('not-linked')
  })

  it('is refused once the action is stopped', () => {
    given(changeActionPart, planned(), stopped)
      .when({ actionId: 'rota', askId: 'discharge', part: 'supporting', reason: null }, {}, today)
      .thenRefused('action-not-live')
  })
})
