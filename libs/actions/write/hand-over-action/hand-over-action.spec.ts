import { given, on } from '../../../../test/dsl/given.js'
import { planned, stopped } from '../../../../test/examples/rota.js'
import { handOverAction } from './hand-over-action.js'

const today = on('2025-06-04')

describe('hand over action', () => {
  it('keeps who owned it before', () => {
    given(handOverAction, planned())
      .when({ actionId: 'rota', toIds: ['police'], reason: null }, { unknownAgencies: [] }, today)
      .then({ type: 'ActionHandedOver', data: { actionId: 'rota', fromIds: ['hospital'], toIds: ['police'], reason: null } })
  })

  it('changes nothing when it is theirs already', () => {
    given(handOverAction, planned())
      .when({ actionId: 'rota', toIds: ['hospital'], reason: null }, { unknownAgencies: [] }, today)
      .thenNothing()
  })

  it('is refused to nobody', () => {
    given(handOverAction, planned())
      .when({ actionId: 'rota', toIds: [], reason: null }, { unknownAgencies: [] }, today)
      .thenRefused('no-owner-named')
  })

  it('is refused to an agency that nobody knows', () => {
    given(handOverAction, planned())
      .when({ actionId: 'rota', toIds: ['police'], reason: null }, { unknownAgencies: ['police'] }, today)
      .thenRefused('agency-unknown')
  })

  it('is refused once the action is stopped', () => {
    given(handOverAction, planned(), stopped)
      .when({ actionId: 'rota', toIds: ['police'], reason: null }, { unknownAgencies: [] }, today)
      .thenRefused('action-not-live')
  })
})
