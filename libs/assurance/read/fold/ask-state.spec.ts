import { onDay } from '@ledger/kernel'
import {
  addressed,
  covered,
  measured,
  proofAsked,
  proofLowered,
  put,
  recommended,
  replied,
  said,
  sameGap,
} from '../../../../test/dsl/the-ask.js'
import {
  agency,
  exampleshire,
  founded,
  liveFrom,
  papersSpeakTo,
  person,
  policy,
  review,
  subGroup,
} from '../../../../test/dsl/the-partnership.js'
import { askFrom, folded } from '../../../../test/dsl/folded.js'

const ann = person('ann', 'council')
const state = (...all: Parameters<typeof folded>) => folded(...all).state

describe('an ask, from the events about it: whether it is history', () => {
  const papers = [founded, agency('council'), review('review', { knownTo: '2020-06-30' }), recommended(), addressed()]

  test('it is history up to the day its papers speak to, until live tracking is taken up', () => {
    expect(askFrom(papers).state.tracking).toEqual({ kind: 'history', events: ['ReviewRecorded 2'], knownTo: '2020-06-30' })
  })
  test('papers found later move that day', () => {
    expect(askFrom([...papers, papersSpeakTo('2021-03-31')]).state.tracking.knownTo).toBe('2021-03-31')
  })
  test('it is live from the day live tracking is taken up, not from the day that is recorded, and keeps the day of its papers', () => {
    const taken = [...papers, liveFrom('2026-05-01', 'review', { on: '2026-04-01' })]
    expect(askFrom(taken, '2026-04-30').state.tracking.kind).toBe('history')
    expect(askFrom(taken, '2026-05-01').state.tracking).toMatchObject({ kind: 'live', from: '2026-05-01', knownTo: '2020-06-30' })
  })
})

describe('an ask, from the events about it: to whom, and what was replied', () => {
  test('an agency outside the partnership is asked as others are', () => {
    const outside = askFrom([...exampleshire, recommended(), addressed('far hospital')])
    expect(outside.state.addressee).toEqual({ kind: 'outside', name: 'far hospital' })
    expect(outside.answered.place).toBe('asks of others')
  })
  test('the last asking says when the reply is due', () => {
    const asked = state([put(onDay('2024-05-01'), { on: '2024-04-01' }), put(onDay('2024-06-01'), { on: '2024-05-02' })])
    expect(asked.put).toMatchObject({ replyDue: onDay('2024-06-01'), day: '2024-05-02' })
  })
  test('every reply is kept with its reason and who decided it', () => {
    const { replies } = state([
      replied('not accepted', { on: '2024-04-02', by: ann }, 'ask', 'cost'),
      replied('accepted', { on: '2024-05-02' }),
    ])
    expect(replies).toMatchObject([
      { says: 'not accepted', by: 'council', reason: 'AskReplied 15/reason' },
      { says: 'accepted', by: null, reason: null },
    ])
  })
  test('a reply recorded late stands where its day stands', () => {
    const late = folded([replied('accepted', { on: '2024-05-02' }), replied('not accepted', { on: '2024-04-02' }, 'ask', 'cost')])
    expect(late.answered.answer).toBe('no action planned')
  })
  test('of two on one day the one recorded last stands', () => {
    const twice = folded([replied('accepted', { on: '2024-05-02' }), replied('not accepted', { on: '2024-05-02' }, 'ask', 'cost')])
    expect(twice.answered.answer).toBe('not accepted')
  })
})

describe('an ask, from the events about it: words about the whole ask', () => {
  test('the last word stands', () => {
    expect(state([said('not started', { on: '2024-02-01' }), said('done', { on: '2024-03-01' })]).wholeAsk).toMatchObject({ says: 'done' })
  })
  test('that a plan exists is a fact of its own, and takes back no word', () => {
    const both = state([said('in progress', { on: '2024-02-01' }), said('plan exists', { on: '2024-03-01' })])
    expect(both.wholeAsk).toMatchObject({ says: 'in progress' })
    expect(both.planSaid).toMatchObject({ day: '2024-03-01' })
  })
})

describe('an ask, from the events about it: proof, measure, coverage, policy', () => {
  test('the proof asked and every lowering of it are kept, who decided and who stood back with them', () => {
    const asked = [
      proofAsked('seen in practice', true, { on: '2024-02-01', by: subGroup('council') }),
      proofLowered('seen in practice', 'seen', { on: '2024-09-01', by: ann }),
    ]
    expect(state(asked).proofAsked).toMatchObject([
      { proof: 'seen in practice', measure: true, by: 'sub-group', stoodBack: ['council'] },
      { proof: 'seen', measure: false, by: 'council', reason: 'ProofLowered 16/reason' },
    ])
  })
  test('the last measuring stands', () => {
    expect(state([measured('cannot tell', { on: '2024-02-01' }), measured('consistent', { on: '2024-03-01' })]).difference?.says).toBe(
      'consistent',
    )
  })
  test('a class is covered as far as was last reported', () => {
    const schools = [...exampleshire, recommended(), addressed({ kind: 'class', name: 'all schools', bodies: 125, line: null })]
    const reported = askFrom([...schools, covered(87, 125, { on: '2024-03-01' })])
    expect(reported.state.coverage).toMatchObject({ reached: 87, of: 125 })
    expect(reported.answered.answer).toBe('in progress')
    expect(askFrom([...schools, covered(125, 125, { on: '2024-04-01' })]).answered.answer).toBe('reported done, not yet checked')
  })
  test('new learning linked as the same gap is kept', () => {
    expect(state([sameGap('point', { on: '2024-03-01' })]).sameGap).toMatchObject([
      { kind: 'learning', learningPointId: 'point', day: '2024-03-01' },
    ])
  })
  test('a policy counts from its effective day, whenever it was recorded; of two from one day the one recorded last', () => {
    const policies = [
      policy('3', { from: '2026-01-01', shelfLifeMonths: 12 }),
      policy('2', { from: '2025-01-01' }),
      policy('2b', { from: '2025-01-01' }),
    ]
    expect(state(policies, '2024-12-31').policy.version).toBe('1')
    expect(state(policies, '2025-06-01').policy.version).toBe('2b')
    expect(state(policies, '2026-01-01').policy).toMatchObject({ version: '3', shelfLifeMonths: 12 })
  })
  test('where no policy is set, two years, half a year and four weeks are taken', () => {
    const none = askFrom([founded, agency('council'), review('review'), recommended(), addressed()])
    expect(none.state.policy).toMatchObject({ version: 'none set', shelfLifeMonths: 24, recheckIntervalMonths: 6, dueSoonDays: 28 })
  })
})
