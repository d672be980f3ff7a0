import { addDays, onDay } from '@ledger/kernel'
import { answered } from '../../../../test/dsl/answered.js'
import { done, planned } from '../../../../test/dsl/the-action.js'
import { addressed, proofAsked, recommended } from '../../../../test/dsl/the-ask.js'
import { exampleshire } from '../../../../test/dsl/the-partnership.js'
import { learningGroups } from './learning-groups.js'
import { reachedInWords } from './reached-in-words.js'
import { reviewsMentioned } from './reviews-mentioned.js'
import { whatIsNotKnown } from './what-is-not-known.js'

const started = [...exampleshire, recommended(), addressed()]
const unknown = (...args: Parameters<typeof answered>) => whatIsNotKnown(answered(...args)).map(({ slug }) => slug)

describe('what is not known', () => {
  it('is counted by name: nothing recorded, and no proof asked for', () => {
    expect(unknown(started, '2026-02-01')).toEqual(expect.arrayContaining(['nothing-recorded-or-no-reply-yet', 'proof-not-set']))
  })
  it('is nothing new once 90 days have gone by since the latest fact', () => {
    const plan = [...started, proofAsked('seen'), planned('action', { due: onDay('2030-01-01') }), done()]
    const heard = answered(plan, '2026-02-01').reviews[0]?.recommendations[0]?.lastHeardOn ?? ''
    const on = (days: number) => unknown(plan, addDays(heard, days))
    expect([on(90).includes('nothing-new'), on(91).includes('nothing-new')]).toEqual([false, true])
  })
})

it('a proof that counts towards nothing is said in words, never as 0 of 0', () => {
  const counts = (all: readonly Parameters<typeof answered>[0][number][]) => reachedInWords(answered([...all], '2026-02-01').counts)
  expect(counts(exampleshire)).toBe('no recommendation recorded')
  expect(counts(started)).toBe('0 of 1')
})

it('counts the reviews that a record stands for', () => {
  const [review] = answered(exampleshire, '2026-02-01').reviews
  const group = review && { ...review, reviewsCounted: 4 }
  expect(reviewsMentioned(group ? [group, { ...group, reviewsCounted: 1 }] : [])).toEqual({ reviews: 5, records: 2, inGroups: true })
})

it('has no learning in any group where none is recorded', () => {
  expect(Object.values(learningGroups(answered(exampleshire, '2026-02-01'), new Set())).flat()).toEqual([])
})
