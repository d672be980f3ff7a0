import { words } from '@ledger/kernel'
import { given, on, told } from '../../../../test/dsl/given.js'
import type { DisseminationEvent } from '../../events/index.js'
import { shareLearning, type ShareLearningData } from './share-learning.js'

const today = on('2025-06-04')
const known = { unknownReviews: [], unknownLearningPoints: [] }
const briefing: ShareLearningData = {
  form: 'briefing',
  title: words('What we learned from Amber'),
  reviewIds: ['amber'],
  learningPointIds: ['nobody-called'],
  sessions: 5,
  attended: 190,
  audience: words('Health visitors and social workers'),
  planned: false,
  sources: [],
}

describe('share learning', () => {
  it('gets an id of its own', () => {
    given(shareLearning)
      .when(briefing, known, today)
      .then({ type: 'LearningShared', data: { disseminationId: 'NEW', ...briefing } })
  })

  it.each([
    ['figures that nobody recorded', { sessions: null, attended: null }],
    ['nobody who came', { attended: 0 }],
    ['a plan', { planned: true, attended: null }],
  ])('is recorded with %s', (_, data) => {
    expect(
      given(shareLearning)
        .when({ ...briefing, ...data }, known, today)
        .events(),
    ).toEqual([{ type: 'LearningShared', data: { disseminationId: 'NEW', ...briefing, ...data } }])
  })

  it.each([
    ['without a title', { title: words(' ') }, 'title-missing'],
    ['with less than no session', { sessions: -1 }, 'sessions-not-in-whole-ones'],
    ['with half a person', { attended: 0.5 }, 'attended-not-in-whole-people'],
    ['when people came to what is only planned', { planned: true }, 'attended-before-it-was-held'],
  ])('is refused %s', (_, data, code) => {
    given(shareLearning)
      .when({ ...briefing, ...data }, known, today)
      .thenRefused(code)
  })

  it('is refused for a review that nobody knows', () => {
    given(shareLearning)
      .when(briefing, { ...known, unknownReviews: ['amber'] }, today)
      .thenRefused('review-unknown')
  })

  it('is refused for a learning point that nobody knows', () => {
    given(shareLearning)
      .when(briefing, { ...known, unknownLearningPoints: ['nobody-called'] }, today)
      .thenRefused('learning-point-unknown')
  })

  it('is refused where it stands shared', () => {
    given(shareLearning, told<DisseminationEvent>({ type: 'LearningShared', data: { disseminationId: 'NEW', ...briefing } }))
      .when(briefing, known, today)
      .thenRefused('learning-already-shared')
  })
})
