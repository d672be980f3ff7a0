import { onDay, words } from '@ledger/kernel'
import { byBusinessLead, byBody } from '../cast/actors.js'
import type { CastReview } from '../reviews.js'
import { boardMeets, subGroupMeets } from '../telling/meetings.js'
import type { Telling } from '../telling/telling.js'

export const reviewKey = ({ code }: Pick<CastReview, 'code'>): string => `review/${code}`

/** A review comes to the ledger when it is published, or earlier where it is sealed until then, and is tracked from then on. Answers with its id. */
export const reviewing = (telling: Telling, review: CastReview, live = true, knownTo: number | null = null): string => {
  const { on, begun = on } = review
  const reviewId = telling.tell('RecordReview', {
    on: begun,
    key: reviewKey(review),
    data: {
      code: review.code,
      title: words(review.title),
      reviewType: review.type,
      typeAsPublished: review.typeAsPublished,
      reviewsCounted: 1,
      joint: review.type === 'JOINT',
      knownTo: knownTo === null ? null : telling.day(knownTo),
      ageBand: review.ageBand,
      harmClass: review.harmClass,
      quarterOfIncident: quarterOf(telling.day(on - 330)),
      circumstances: words(review.circumstances),
      sources: [],
    },
    actor: byBusinessLead,
  })
  for (const [milestone, before] of milestones)
    telling.tell('DateReview', {
      on: on - before <= begun ? begun : on,
      key: `${reviewKey(review)}/${milestone}`,
      data: { reviewId, milestone, on: onDay(telling.day(on - before)), words: null, sources: [] },
      actor: byBusinessLead,
      happened: on - before,
    })
  if (!live) return reviewId
  telling.tell('TakeUpLiveTracking', {
    on: on + 1,
    key: `${reviewKey(review)}/live`,
    data: { reviewId, from: telling.day(on + 1) },
    actor: byBody(telling, 'sub-group', on + 1, []),
  })
  telling.tell('NoteReview', {
    on: on + 1,
    key: `${reviewKey(review)}/note`,
    data: { reviewId, about: 'note', note: words(familyNotes[on % familyNotes.length] ?? ''), sources: [] },
    actor: byBusinessLead,
  })
  responded(telling, review, reviewId)
  return reviewId
}

const familyNotes = [
  'The family read the report before it was published, and chose the name it goes by.',
  'Practitioners met twice during the review; what they said is in it.',
  'The family did not wish to take part, and has been told that they may at any time.',
] as const

const milestones = [
  ['commissioned', 236],
  ['completed', 40],
  ['published', 1],
] as const

const responded = (telling: Telling, review: CastReview, reviewId: string): void => {
  const on = boardMeets(subGroupMeets(review.on + 10))
  telling.tell('RespondToReview', {
    on,
    key: `${reviewKey(review)}/response`,
    data: {
      reviewId,
      response: words(
        'The board accepts the review, thanks the family and the practitioners who took part, and publishes its response with the report.',
      ),
      progress: 'published',
      sources: [],
    },
    actor: byBody(telling, 'board', on, []),
  })
}

/** `2025-05-14` lies in `2025-Q2`. */
const quarterOf = (day: string): string => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
