import { words } from '@ledger/kernel'
import { given, on, told } from '../../../../test/dsl/given.js'
import { answering, merged, recorded } from '../../../../test/examples/nobody-called.js'
import type { LearningEvent } from '../../events/index.js'
import { answerLearningPoint } from './answer-learning-point.js'

const today = on('2025-06-04')
const reason = words('The service closed.')

describe('answer learning point', () => {
  it.each([
    ['recommend', answering({ recommendationIds: ['calls'] })],
    ['recommend, with none written yet', answering({})],
    ['already covered, by something named', answering({ decision: 'already covered', coveredById: 'calls' })],
    ['already covered, by something said in words', answering({ decision: 'already covered', reason })],
    ['share only, to 87 of 125', answering({ decision: 'share only', audienceReached: 87, audienceOf: 125 })],
    ['share only, nobody counted', answering({ decision: 'share only' })],
    ['good practice to keep', answering({ decision: 'good practice to keep' })],
    ['no action, with its reason', answering({ decision: 'no action', reason })],
  ])('is answered: %s', (_, answer) => {
    given(answerLearningPoint, recorded).when(answer, {}, today).then({ type: 'LearningPointAnswered', data: answer })
  })

  it('takes another answer after the first', () => {
    given(answerLearningPoint, recorded, told<LearningEvent>({ type: 'LearningPointAnswered', data: answering({}) }))
      .when(answering({ recommendationIds: ['calls'] }), {}, today)
      .then({ type: 'LearningPointAnswered', data: answering({ recommendationIds: ['calls'] }) })
  })

  it('does nothing with the answer it has', () => {
    given(answerLearningPoint, recorded, told<LearningEvent>({ type: 'LearningPointAnswered', data: answering({ reason }) }))
      .when(answering({ reason }), {}, today)
      .thenNothing()
  })

  it.each([
    [
      'a recommendation with any other answer',
      answering({ decision: 'share only', recommendationIds: ['calls'] }),
      'recommendation-not-part-of-answer',
    ],
    ['what covers it with any other answer', answering({ coveredById: 'calls' }), 'covering-not-part-of-answer'],
    ['already covered, by nothing', answering({ decision: 'already covered' }), 'covered-by-what'],
    ['already covered, in empty words', answering({ decision: 'already covered', reason: words(' ') }), 'covered-by-what'],
    ['an audience with any other answer', answering({ audienceReached: 3 }), 'audience-not-part-of-answer'],
    ['half a person', answering({ decision: 'share only', audienceReached: 0.5 }), 'audience-not-in-whole-people'],
    ['less than nobody', answering({ decision: 'share only', audienceOf: -1 }), 'audience-not-in-whole-people'],
    ['more than there are', answering({ decision: 'share only', audienceReached: 4, audienceOf: 3 }), 'more-reached-than-there-are'],
    ['no action without a reason', answering({ decision: 'no action' }), 'reason-missing'],
    ['no action in empty words', answering({ decision: 'no action', reason: words('') }), 'reason-missing'],
  ])('is refused for %s', (_, answer, code) => {
    given(answerLearningPoint, recorded).when(answer, {}, today).thenRefused(code)
  })

  it('is refused once it lives on in another', () => {
    given(answerLearningPoint, recorded, merged).when(answering({}), {}, today).thenRefused('learning-point-merged')
  })

  it('is refused before it is recorded', () => {
    given(answerLearningPoint).when(answering({}), {}, today).thenRefused('learning-point-not-recorded')
  })
})
