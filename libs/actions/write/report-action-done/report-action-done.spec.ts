import { onDay } from '@ledger/kernel'
import { given, on } from '../../../../test/dsl/given.js'
import { done, planned, stopped } from '../../../../test/examples/rota.js'
import { reportActionDone } from './report-action-done.js'

const today = on('2025-06-04')

describe('report action done', () => {
  it('is a claim', () => {
    given(reportActionDone, planned())
      .when({ actionId: 'rota', note: null }, {}, today)
      .then({ type: 'ActionReportedDone', data: { actionId: 'rota', note: null } })
  })

  it('changes nothing when it was said before', () => {
    given(reportActionDone, planned(), done).when({ actionId: 'rota', note: null }, {}, today).thenNothing()
  })

  it('is refused for a standing duty, which is never complete', () => {
    given(reportActionDone, planned({ repeats: 'standing' }))
      .when({ actionId: 'rota', note: null }, {}, today)
      .thenRefused('never-complete')
  })

  it('is refused on a day still to come', () => {
    given(reportActionDone, planned())
      .when({ actionId: 'rota', note: null }, {}, { ...today, occurredOn: onDay('2025-06-05') })
      .thenRefused('in-the-future')
  })

  it('is refused once the action is stopped', () => {
    given(reportActionDone, planned(), stopped).when({ actionId: 'rota', note: null }, {}, today).thenRefused('action-not-live')
  })
})
