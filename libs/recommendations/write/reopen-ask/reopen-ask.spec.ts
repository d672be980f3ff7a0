import { words } from '@ledger/kernel'
import { given, on } from '../../../../test/dsl/given.js'
import { addressed, because, closed, made, ofDischarge, reopened } from '../../../../test/examples/discharge.js'
import { reopenAsk } from './reopen-ask.js'

const today = on('2025-06-04')
const again = { ...ofDischarge, reason: because }

describe('reopen ask', () => {
  it.each(['closed, not done', 'no longer applies'] as const)('opens again what was "%s"', (closing) => {
    given(reopenAsk, made, addressed(), closed(closing)).when(again, {}, today).then({ type: 'AskReopened', data: again })
  })

  it('is refused without a reason', () => {
    given(reopenAsk, made, addressed(), closed())
      .when({ ...again, reason: words(' ') }, {}, today)
      .thenRefused('reason-missing')
  })

  it('is refused while it is open, or open again', () => {
    given(reopenAsk, made, addressed()).when(again, {}, today).thenRefused('ask-not-closed')
    given(reopenAsk, made, addressed(), closed(), reopened).when(again, {}, today).thenRefused('ask-not-closed')
  })

  it('is refused for an ask that the recommendation does not have', () => {
    given(reopenAsk, made).when(again, {}, today).thenRefused('ask-unknown')
  })
})
