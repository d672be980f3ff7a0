import { given, on } from '../../../../test/dsl/given.js'
import { from } from '../../../../test/examples/exampleshire.js'
import { due, june, march, planned, stopped } from '../../../../test/examples/rota.js'
import { correctDueDate } from './correct-due-date.js'

const today = on('2025-06-04')

describe('correct due date', () => {
  it('keeps the date it corrects', () => {
    given(correctDueDate, planned(), due)
      .when({ actionId: 'rota', to: june }, {}, today)
      .then({ type: 'DueDateCorrected', data: { actionId: 'rota', from: march, to: june } })
  })

  it('changes nothing when the date is the same', () => {
    given(correctDueDate, planned(), due).when({ actionId: 'rota', to: march }, {}, today).thenNothing()
  })

  it('is refused where there is no date yet', () => {
    given(correctDueDate, planned()).when({ actionId: 'rota', to: june }, {}, today).thenRefused('no-due-date-yet')
  })

  it('is refused to a person: who decides on another date moves it', () => {
    given(correctDueDate, planned(), due)
      .when({ actionId: 'rota', to: june }, {}, { ...today, actor: { ...today.actor, decided: from('hospital') } })
      .thenRefused('a-person-moves-a-date')
  })

  it('is refused once the action is stopped', () => {
    given(correctDueDate, planned(), due, stopped).when({ actionId: 'rota', to: june }, {}, today).thenRefused('action-not-live')
  })
})
