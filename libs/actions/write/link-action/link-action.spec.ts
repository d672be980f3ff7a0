import { given, on } from '../../../../test/dsl/given.js'
import { planned, stopped } from '../../../../test/examples/rota.js'
import { linkAction } from './link-action.js'

const today = on('2025-06-04')

describe('link action', () => {
  it('links another ask', () => {
    given(linkAction, planned())
      .when({ actionId: 'rota', askId: 'pathway', part: 'supporting' }, { unknownAsks: [] }, today)
      .then({ type: 'ActionLinked', data: { actionId: 'rota', askId: 'pathway', part: 'supporting' } })
  })

  it('changes nothing when it is linked so already', () => {
    given(linkAction, planned()).when({ actionId: 'rota', askId: 'discharge', part: 'necessary' }, { unknownAsks: [] }, today).thenNothing()
  })

  it('is refused when it is linked in another part', () => {
    given(linkAction, planned())
      .when({ actionId: 'rota', askId: 'discharge', part: 'supporting' }, { unknownAsks: [] }, today)
      .thenRefused('already-linked')
  })

  it('is refused for an ask that nobody knows', () => {
    given(linkAction, planned())
      .when({ actionId: 'rota', askId: 'pathway', part: 'supporting' }, { unknownAsks: ['pathway'] }, today)
      .thenRefused('ask-unknown')
  })

  it('is refused once the action is stopped', () => {
    given(linkAction, planned(), stopped)
      .when({ actionId: 'rota', askId: 'pathway', part: 'supporting' }, { unknownAsks: [] }, today)
      .thenRefused('action-not-live')
  })
})
