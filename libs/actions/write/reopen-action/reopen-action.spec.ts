import { words } from '@ledger/kernel'
import { given, on } from '../../../../test/dsl/given.js'
import { done, planned, stopped } from '../../../../test/examples/rota.js'
import { reopenAction } from './reopen-action.js'

const today = on('2025-06-04')

describe('reopen action', () => {
  it('opens a stopped action again', () => {
    given(reopenAction, planned(), stopped)
      .when({ actionId: 'rota', reason: words('The rota lapsed.') }, {}, today)
      .then({ type: 'ActionReopened', data: { actionId: 'rota', reason: words('The rota lapsed.') } })
  })

  it('opens an action again that was reported done', () => {
    given(reopenAction, planned(), done)
      .when({ actionId: 'rota', reason: words('The rota lapsed.') }, {}, today)
      .then({ type: 'ActionReopened', data: { actionId: 'rota', reason: words('The rota lapsed.') } })
  })

  it('is refused where nothing is closed', () => {
    given(reopenAction, planned())
      .when({ actionId: 'rota', reason: words('The rota lapsed.') }, {}, today)
      .thenRefused('nothing-to-reopen')
  })

  it('is refused without a reason', () => {
    given(reopenAction, planned(), stopped)
      .when({ actionId: 'rota', reason: words('') }, {}, today)
      .thenRefused('reason-missing')
  })
})
