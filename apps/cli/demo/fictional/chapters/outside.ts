import { onDay, words } from '@ledger/kernel'
import { byBusinessLead } from '../cast/actors.js'
import { chanceFor } from '../chance.js'
import type { CastReview } from '../reviews.js'
import { idOf, type Telling } from '../telling/telling.js'
import { reviewKey } from './reviewing.js'

/** What was asked of a body outside the partnership: kept on a line of its own, with its reply where there was one. */
export const askingOthers = (telling: Telling, review: CastReview, number: number): void => {
  const asked = review.askedOfOthers
  if (!asked) return
  const chance = chanceFor('outside', review.code)
  const on = review.on + 1
  const reviewId = idOf(reviewKey(review))
  const key = `outside/${review.code}`
  const recommendationId = telling.tell('MakeRecommendation', {
    on,
    key,
    data: { reviewId, number: String(number), text: words(asked.text), themes: asked.themes, sources: [] },
    actor: byBusinessLead,
  })
  const askId = telling.tell('AddressAsk', {
    on,
    key: `${key}/ask`,
    data: { recommendationId, addressee: { kind: 'outside', name: asked.name } },
    actor: byBusinessLead,
  })
  telling.tell('PutAsk', {
    on: on + 12,
    key: `${key}/put`,
    data: { askId, recommendationId, replyDue: onDay(telling.day(on + 96)) },
    actor: byBusinessLead,
  })
  if (chance.yes(0.45)) return
  telling.tell('ReplyToAsk', {
    on: on + chance.between(60, 150),
    key: `${key}/reply`,
    data: { askId, recommendationId, reply: chance.pick(['accepted', 'not classified'] as const), reason: words(chance.pick(replies)) },
    actor: byBusinessLead,
  })
}

const replies = [
  'A letter thanks the partnership and says that the next revision will look at it.',
  'A letter says that a group is working on it, and names no date.',
]
