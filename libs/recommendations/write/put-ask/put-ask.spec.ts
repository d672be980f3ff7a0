import { onDay } from '@ledger/kernel'
import { given, on, told } from '../../../../test/dsl/given.js'
import { addressed, closed, made, ofDischarge, reopened } from '../../../../test/examples/discharge.js'
import type { RecommendationEvent } from '../../events/index.js'
import { putAsk } from './put-ask.js'

const today = on('2025-06-04')
const byJuly = { ...ofDischarge, replyDue: onDay('2025-07-31') }
const noDay = { ...ofDischarge, replyDue: null }

describe('put ask', () => {
  it('asks for a reply by a day', () => {
    given(putAsk, made, addressed()).when(byJuly, {}, today).then({ type: 'AskPut', data: byJuly })
  })

  it('asks for a reply without one', () => {
    given(putAsk, made, addressed()).when(noDay, {}, today).then({ type: 'AskPut', data: noDay })
  })

  it('does nothing where the same day was given', () => {
    given(putAsk, made, addressed(), told<RecommendationEvent>({ type: 'AskPut', data: byJuly }))
      .when(byJuly, {}, today)
      .thenNothing()
  })

  it('moves the day', () => {
    given(putAsk, made, addressed(), told<RecommendationEvent>({ type: 'AskPut', data: noDay }))
      .when(byJuly, {}, today)
      .then({ type: 'AskPut', data: byJuly })
  })

  it('is refused for an ask that the recommendation does not have', () => {
    given(putAsk, made).when(byJuly, {}, today).thenRefused('ask-unknown')
  })

  it('is refused while the ask is closed, and taken once it is reopened', () => {
    given(putAsk, made, addressed(), closed()).when(byJuly, {}, today).thenRefused('ask-closed')
    given(putAsk, made, addressed(), closed(), reopened).when(byJuly, {}, today).then({ type: 'AskPut', data: byJuly })
  })

  it('is refused before the recommendation is made', () => {
    given(putAsk).when(byJuly, {}, today).thenRefused('recommendation-not-made')
  })
})
