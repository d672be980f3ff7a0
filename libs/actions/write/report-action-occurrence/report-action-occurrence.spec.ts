import { onDay } from '@ledger/kernel'
import { given, on } from '../../../../test/dsl/given.js'
import { june, planned, stopped } from '../../../../test/examples/rota.js'
import { reportActionOccurrence } from './report-action-occurrence.js'

const today = on('2025-06-04')

describe('report action occurrence', () => {
  it('keeps when it is next due', () => {
    given(reportActionOccurrence, planned({ repeats: 'recurring' }))
      .when({ actionId: 'rota', nextDue: june, note: null }, {}, today)
      .then({ type: 'ActionOccurrenceReported', data: { actionId: 'rota', nextDue: june, note: null } })
  })

  it('is refused for an action that is done once', () => {
    given(reportActionOccurrence, planned()).when({ actionId: 'rota', nextDue: june, note: null }, {}, today).thenRefused('done-once-only')
  })

  it('is refused on a day still to come', () => {
    given(reportActionOccurrence, planned({ repeats: 'recurring' }))
      .when({ actionId: 'rota', nextDue: june, note: null }, {}, { ...today, occurredOn: onDay('2025-06-05') })
      .thenRefused('in-the-future')
  })

  it('is refused once the action is stopped', () => {
    given(reportActionOccurrence, planned(), stopped)
      .when({ actionId: 'rota', nextDue: june, note: null }, {}, today)
      .thenRefused('action-not-live')
  })
})
