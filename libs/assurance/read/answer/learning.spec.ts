import { answerOf } from './answer-of.js'
import { anAsk, decision, reply } from './examples/an-ask.js'
import { headlineOf } from './headline.js'
import { learningAnswerOf, learningCounts, type LearningPointState } from './learning.js'
import { learningInWords } from './words/learning-in-words.js'

const headline = headlineOf([answerOf(anAsk({ replies: [reply('accepted')] }), '2026-07-01')])
const headlineFor = (id: string) => (id === 'recommendation' ? headline : null)
const point = (decisions: LearningPointState['decisions'], merged: LearningPointState['merged'] = null) =>
  learningAnswerOf({ learningPointId: 'point', merged, decisions }, headlineFor)
const on = (date: string, reason: string | null = null) => decision(`decided ${date}`, date, reason)
const words = (answered: ReturnType<typeof point>) => learningInWords(answered, { agencyName: (id) => id, text: (ref) => ref })

describe('learning points', () => {
  test('first match: merged, then the latest decision, else no answer recorded', () => {
    const noAction = { ...on('2026-01-01', 'no change needed'), decision: 'no action' } as const
    expect(point([noAction], { ...on('2026-02-01'), intoId: 'other' }).answer).toBe('replaced')
    expect(words(point([noAction]))).toBe('no action (no change needed)')
    expect(point([])).toMatchObject({ answer: 'no answer recorded', answered: false })
  })
  test('recommend gives the headline of its recommendation, or says that none is written yet', () => {
    expect(words(point([{ ...on('2026-01-01'), decision: 'recommend', recommendationIds: ['recommendation'] }]))).toBe(
      'recommended: no action planned',
    )
    expect(words(point([{ ...on('2026-01-01'), decision: 'recommend', recommendationIds: [] }]))).toBe('recommend, none written yet')
  })
  test('already covered gives that thing’s answer today', () => {
    const covered = point([{ ...on('2026-01-01'), decision: 'already covered', coveredById: 'recommendation' }])
    expect(words(covered)).toBe('already covered, where the answer today is: no action planned')
  })
  test('share only gives the audience reached, or not recorded', () => {
    expect(words(point([{ ...on('2026-01-01'), decision: 'share only', reached: 190, of: null }]))).toBe('share only: 190 reached')
    expect(words(point([{ ...on('2026-01-01'), decision: 'share only', reached: null, of: null }]))).toBe(
      'share only: audience not recorded',
    )
  })
  test('answered n of N, the unanswered on a line of their own', () => {
    const counts = learningCounts([point([]), point([{ ...on('2026-01-01'), decision: 'good practice to keep' }])])
    expect(counts).toEqual({
      of: 2,
      answered: 1,
      byAnswer: [
        { answer: 'good practice to keep', count: 1 },
        { answer: 'no answer recorded', count: 1 },
      ],
    })
  })
})
