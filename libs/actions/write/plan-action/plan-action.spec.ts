import { words } from '@ledger/kernel'
import { given, on } from '../../../../test/dsl/given.js'
import { text } from '../../../../test/examples/exampleshire.js'
import { planned } from '../../../../test/examples/rota.js'
import { planAction } from './plan-action.js'

const today = on('2025-06-04')

describe('plan action', () => {
  const plan = {
    reviewId: null,
    number: '1.1',
    text,
    answers: [{ askId: 'discharge', part: 'necessary' as const }],
    ownerIds: ['hospital'],
    leadRole: null,
    repeats: 'once' as const,
    due: null,
    sources: [],
  }
  const known = { reviewKnown: true, unknownAsks: [], unknownAgencies: [] }

  it('gets an id of its own', () => {
    given(planAction)
      .when(plan, known, today)
      .then({ type: 'ActionPlanned', data: { actionId: 'NEW', ...plan } })
  })

  it('may have no owner that anybody knows, and answer no ask', () => {
    given(planAction)
      .when({ ...plan, ownerIds: [], answers: [] }, known, today)
      .then({ type: 'ActionPlanned', data: { actionId: 'NEW', ...plan, ownerIds: [], answers: [] } })
  })

  it('is refused without words', () => {
    given(planAction)
      .when({ ...plan, text: words(' ') }, known, today)
      .thenRefused('words-missing')
  })

  it('is refused when it names an ask twice', () => {
    given(planAction)
      .when({ ...plan, answers: [...plan.answers, ...plan.answers] }, known, today)
      .thenRefused('ask-named-twice')
  })

  it('is refused for a review that nobody knows', () => {
    given(planAction)
      .when(plan, { ...known, reviewKnown: false }, today)
      .thenRefused('review-unknown')
  })

  it('is refused for an ask that nobody knows', () => {
    given(planAction)
      .when(plan, { ...known, unknownAsks: ['discharge'] }, today)
      .thenRefused('ask-unknown')
  })

  it('is refused for an owner that nobody knows', () => {
    given(planAction)
      .when(plan, { ...known, unknownAgencies: ['hospital'] }, today)
      .thenRefused('agency-unknown')
  })

  it('is refused where it stands planned', () => {
    given(planAction, planned()).when(plan, known, today).thenRefused('action-already-planned')
  })
})
