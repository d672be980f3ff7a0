import { words } from '@ledger/kernel'
import { spoken } from '../../test/dsl/spoken.js'
import { answering, nobodyCalled } from '../../test/examples/nobody-called.js'
import { learningSentences } from './index.js'

const tell = spoken(learningSentences)
const learningPointId = 'nobody-called'
const answered = (data: Parameters<typeof answering>[0]) => tell('LearningPointAnswered', answering(data))

describe('a learning point in plain English', () => {
  it.each([
    [
      tell('LearningPointRecorded', { learningPointId, ...nobodyCalled }),
      'Learning point 1 recorded: “Nobody called the family after discharge”.',
    ],
    [
      tell('LearningPointRecorded', { learningPointId, ...nobodyCalled, number: null, goodPractice: true }),
      'Learning point recorded: “Nobody called the family after discharge”. It is good practice.',
    ],
    [tell('LearningPointReworded', { learningPointId, text: words('No one called.') }), 'Reworded: “No one called”.'],
    [answered({}), 'Decided: recommend. No recommendation is written yet.'],
    [answered({ recommendationIds: ['1', '2'] }), 'Decided: recommend. See the recommendation 1 and the recommendation 2.'],
    [answered({ decision: 'already covered', coveredById: '1' }), 'Decided: already covered by the recommendation 1.'],
    [answered({ decision: 'already covered', reason: words('By the new rota.') }), 'Decided: already covered (By the new rota).'],
    [answered({ decision: 'share only' }), 'Decided: share only. How many it reached is not recorded.'],
    [answered({ decision: 'share only', audienceReached: 1 }), 'Decided: share only. It reached 1 of an audience that nobody counted.'],
    [answered({ decision: 'share only', audienceReached: 87, audienceOf: 125 }), 'Decided: share only. It reached 87 of 125.'],
    [answered({ decision: 'good practice to keep' }), 'Decided: good practice to keep.'],
    [answered({ decision: 'no action', reason: words('The service closed.') }), 'Decided: no action (The service closed).'],
    [tell('LearningPointMerged', { learningPointId, intoId: '2', reason: null }), 'Lives on in the learning point 2.'],
  ])('%s', (told, english) => {
    expect(told).toBe(english)
  })
})
