import { given, on } from '../../../../test/dsl/given.js'
import { planned, stopped } from '../../../../test/examples/rota.js'
import { replaceAction } from './replace-action.js'

const today = on('2025-06-04')

describe('replace action', () => {
  it('names the action that stands in its place', () => {
    given(replaceAction, planned())
      .when({ actionId: 'rota', byActionId: 'new-rota', reason: null }, { otherKnown: true }, today)
      .then({ type: 'ActionReplaced', data: { actionId: 'rota', byActionId: 'new-rota', reason: null } })
  })

  it('is refused by itself', () => {
    given(replaceAction, planned())
      .when({ actionId: 'rota', byActionId: 'rota', reason: null }, { otherKnown: true }, today)
      .thenRefused('replaced-by-itself')
  })

  it('is refused by an action that nobody knows', () => {
    given(replaceAction, planned())
      .when({ actionId: 'rota', byActionId: 'new-rota', reason: null }, { otherKnown: false }, today)
      .thenRefused('action-unknown')
  })

  it('is refused once the action is stopped', () => {
    given(replaceAction, planned(), stopped)
      .when({ actionId: 'rota', byActionId: 'new-rota', reason: null }, { otherKnown: true }, today)
      .thenRefused('action-not-live')
  })
})
