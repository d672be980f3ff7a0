import { given, on } from '../../../../test/dsl/given.js'
import { planned, stopped } from '../../../../test/examples/rota.js'
import { unlinkAction } from './unlink-action.js'

const today = on('2025-06-04')

describe('unlink action', () => {
  it('takes the action out of the plan for an ask', () => {
    given(unlinkAction, planned())
      .when({ actionId: 'rota', askId: 'discharge', reason: null }, {}, today)
      .then({ type: 'ActionUnlinked', data: { actionId: 'rota', askId: 'discharge', reason: null } })
  })

  it('is refused when it was not linked', () => {
    given(unlinkAction, planned()).when({ actionId: 'rota', askId: 'pathway', reason: null }, {}, today).thenRefused('not-linked')
  })

  it('is refused once the action is stopped', () => {
    given(unlinkAction, planned(), stopped)
      .when({ actionId: 'rota', askId: 'discharge', reason: null }, {}, today)
      .thenRefused('action-not-live')
  })
})
