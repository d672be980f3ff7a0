import { onDay } from '@ledger/kernel'
import { given, on, told } from '../../../../test/dsl/given.js'
import { addressed, closed, made, ofDischarge } from '../../../../test/examples/discharge.js'
import type { AskProgressSaid, RecommendationEvent } from '../../events/index.js'
import { sayAskProgress } from './say-ask-progress.js'

const today = on('2025-06-04')
const saying = (word: AskProgressSaid['data']['word']) => ({ ...ofDischarge, word, note: null })

describe('say ask progress', () => {
  it.each(['plan exists', 'not started', 'in progress', 'done'] as const)('takes the word "%s"', (word) => {
    given(sayAskProgress, made, addressed())
      .when(saying(word), {}, today)
      .then({ type: 'AskProgressSaid', data: saying(word) })
  })

  it('takes the same word again on a later day: somebody is not silent', () => {
    given(sayAskProgress, made, addressed(), told<RecommendationEvent>({ type: 'AskProgressSaid', data: saying('in progress') }))
      .when(saying('in progress'), {}, today)
      .then({ type: 'AskProgressSaid', data: saying('in progress') })
  })

  it('is refused on a day still to come', () => {
    given(sayAskProgress, made, addressed())
      .when(saying('done'), {}, { ...today, occurredOn: onDay('2025-06-05') })
      .thenRefused('in-the-future')
  })

  it('is refused while the ask is closed', () => {
    given(sayAskProgress, made, addressed(), closed()).when(saying('done'), {}, today).thenRefused('ask-closed')
  })

  it('is refused for an ask that the recommendation does not have', () => {
    given(sayAskProgress, made).when(saying('done'), {}, today).thenRefused('ask-unknown')
  })
})
