import { given, on } from '../../../../test/dsl/given.js'
import { due, june, march, planned, stopped } from '../../../../test/examples/rota.js'
import { setDueDate } from './set-due-date.js'

const today = on('2025-06-04')

describe('set due date', () => {
  it('sets the first due date', () => {
    given(setDueDate, planned())
      .when({ actionId: 'rota', due: march }, {}, today)
      .then({ type: 'DueDateSet', data: { actionId: 'rota', due: march } })
  })

  it('changes nothing when it is the same', () => {
    given(setDueDate, planned(), due).when({ actionId: 'rota', due: march }, {}, today).thenNothing()
  })

  it('is refused where there is one: moving it needs a reason', () => {
    given(setDueDate, planned(), due).when({ actionId: 'rota', due: june }, {}, today).thenRefused('due-date-already-set')
  })

  it('is refused once the action is stopped', () => {
    given(setDueDate, planned(), stopped).when({ actionId: 'rota', due: march }, {}, today).thenRefused('action-not-live')
  })
})
