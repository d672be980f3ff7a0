import { given, on, told } from '../../../../test/dsl/given.js'
import { planned, stopped } from '../../../../test/examples/rota.js'
import { reportActionProgress } from './report-action-progress.js'

const today = on('2025-06-04')

describe('report action progress', () => {
  it('keeps the owner’s word', () => {
    given(reportActionProgress, planned())
      .when({ actionId: 'rota', word: 'in progress', note: null }, {}, today)
      .then({ type: 'ActionProgressReported', data: { actionId: 'rota', word: 'in progress', note: null } })
  })

  it('changes nothing when the same was said without a further word', () => {
    given(
      reportActionProgress,
      planned(),
      told({ type: 'ActionProgressReported' as const, data: { actionId: 'rota', word: 'in progress' as const, note: null } }),
    )
      .when({ actionId: 'rota', word: 'in progress', note: null }, {}, today)
      .thenNothing()
  })

  it('is refused once the action is stopped', () => {
    given(reportActionProgress, planned(), stopped)
      .when({ actionId: 'rota', word: 'in progress', note: null }, {}, today)
      .thenRefused('action-not-live')
  })
})
