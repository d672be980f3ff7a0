import { words } from '@ledger/kernel'
import { given, on } from '../../../../test/dsl/given.js'
import { from } from '../../../../test/examples/exampleshire.js'
import { due, june, march, planned, stopped } from '../../../../test/examples/rota.js'
import { extendDueDate } from './extend-due-date.js'

const today = on('2025-06-04')

describe('extend due date', () => {
  it('keeps the date it moves from', () => {
    given(extendDueDate, planned(), due)
      .when({ actionId: 'rota', to: june, reason: words('Two wards moved.') }, {}, today)
      .then({ type: 'DueDateExtended', data: { actionId: 'rota', from: march, to: june, reason: words('Two wards moved.') } })
  })

  it('changes nothing when the date is the same', () => {
    given(extendDueDate, planned(), due).when({ actionId: 'rota', to: march, reason: null }, {}, today).thenNothing()
  })

  it('is refused where there is no date yet', () => {
    given(extendDueDate, planned())
      .when({ actionId: 'rota', to: june, reason: words('Two wards moved.') }, {}, today)
      .thenRefused('no-due-date-yet')
  })

  it('is refused when a person gives no reason', () => {
    given(extendDueDate, planned(), due)
      .when({ actionId: 'rota', to: june, reason: null }, {}, { ...today, actor: { ...today.actor, decided: from('hospital') } })
      .thenRefused('reason-missing')
  })

  it('takes a later date from a paper that gives no reason', () => {
    given(extendDueDate, planned(), due)
      .when({ actionId: 'rota', to: june, reason: null }, {}, today)
      .then({ type: 'DueDateExtended', data: { actionId: 'rota', from: march, to: june, reason: null } })
  })

  it('is refused once the action is stopped', () => {
    given(extendDueDate, planned(), stopped)
      .when({ actionId: 'rota', to: june, reason: words('Two wards moved.') }, {}, today)
      .thenRefused('action-not-live')
  })
})
