import { words } from '@ledger/kernel'
import { given, on } from '../../../../test/dsl/given.js'
import { made } from '../../../../test/examples/discharge.js'
import { text } from '../../../../test/examples/exampleshire.js'
import { rewordRecommendation } from './reword-recommendation.js'

const today = on('2025-06-04')
const reword = { recommendationId: 'calls', text: words('Call every family within two days.') }

describe('reword recommendation', () => {
  it('takes the new words', () => {
    given(rewordRecommendation, made).when(reword, {}, today).then({ type: 'RecommendationReworded', data: reword })
  })

  it('does nothing with the words it has', () => {
    given(rewordRecommendation, made).when({ recommendationId: 'calls', text }, {}, today).thenNothing()
  })

  it('is refused without words', () => {
    given(rewordRecommendation, made)
      .when({ ...reword, text: words('') }, {}, today)
      .thenRefused('words-missing')
  })

  it('is refused before it is made', () => {
    given(rewordRecommendation).when(reword, {}, today).thenRefused('recommendation-not-made')
  })
})
