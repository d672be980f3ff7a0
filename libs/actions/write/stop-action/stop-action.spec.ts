import { words } from '@ledger/kernel'
import { given, on } from '../../../../test/dsl/given.js'
import { planned, stopped } from '../../../../test/examples/rota.js'
import { stopAction } from './stop-action.js'

const today = on('2025-06-04')

describe('stop action', () => {
  it('keeps the reason', () => {
    given(stopAction, planned())
      .when({ actionId: 'rota', reason: words('No capacity.') }, {}, today)
      .then({ type: 'ActionStopped', data: { actionId: 'rota', reason: words('No capacity.') } })
  })

  it('is refused without a reason', () => {
    given(stopAction, planned())
      .when({ actionId: 'rota', reason: words('') }, {}, today)
      .thenRefused('reason-missing')
  })

  it('is refused once the action is stopped', () => {
    given(stopAction, planned(), stopped)
      .when({ actionId: 'rota', reason: words('No capacity.') }, {}, today)
      .thenRefused('action-not-live')
  })
})
