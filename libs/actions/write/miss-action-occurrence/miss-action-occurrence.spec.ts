import { given, on } from '../../../../test/dsl/given.js'
import { june, planned, stopped } from '../../../../test/examples/rota.js'
import { missActionOccurrence } from './miss-action-occurrence.js'

const today = on('2025-06-04')

describe('miss action occurrence', () => {
  it('is counted', () => {
    given(missActionOccurrence, planned({ repeats: 'recurring' }))
      .when({ actionId: 'rota', wasDue: june }, {}, today)
      .then({ type: 'ActionOccurrenceMissed', data: { actionId: 'rota', wasDue: june } })
  })

  it('is refused for an action that is done once', () => {
    given(missActionOccurrence, planned()).when({ actionId: 'rota', wasDue: june }, {}, today).thenRefused('done-once-only')
  })

  it('is refused once the action is stopped', () => {
    given(missActionOccurrence, planned(), stopped).when({ actionId: 'rota', wasDue: june }, {}, today).thenRefused('action-not-live')
  })
})
