import { words } from '@ledger/kernel'
import { given, on } from '../../../../test/dsl/given.js'
import { text } from '../../../../test/examples/exampleshire.js'
import { planned, stopped } from '../../../../test/examples/rota.js'
import { rewordAction } from './reword-action.js'

const today = on('2025-06-04')

describe('reword action', () => {
  it('gives other words', () => {
    given(rewordAction, planned())
      .when({ actionId: 'rota', text: words('Call within one day.'), inSubstance: true }, {}, today)
      .then({ type: 'ActionReworded', data: { actionId: 'rota', text: words('Call within one day.'), inSubstance: true } })
  })

  it('changes nothing when the words are the same', () => {
    given(rewordAction, planned()).when({ actionId: 'rota', text, inSubstance: false }, {}, today).thenNothing()
  })

  it('is refused without words', () => {
    given(rewordAction, planned())
      .when({ actionId: 'rota', text: words(' '), inSubstance: false }, {}, today)
      .thenRefused('words-missing')
  })

  it('is refused once the action is stopped', () => {
    given(rewordAction, planned(), stopped)
      .when({ actionId: 'rota', text: words('Call within one day.'), inSubstance: true }, {}, today)
      .thenRefused('action-not-live')
  })
})
