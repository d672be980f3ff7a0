import { classesForTheDemonstration } from '@ledger/keeping'
import { textRef, uuidFrom, words } from '@ledger/kernel'
import { byBody, byBusinessLead, byOwnHand, byPerson } from '../cast/actors.js'
import { boardMeets } from '../telling/meetings.js'
import { commandIdOf, idOf, SPAN, type Telling } from '../telling/telling.js'
import { reviewKey } from './reviewing.js'

/** How long records are kept, what may not be erased, and one slip of the pen that was. */
export const keeping = (telling: Telling): void => {
  for (const [index, data] of classesForTheDemonstration.entries()) {
    const met = boardMeets(1)
    telling.tell('SetRetentionClass', { on: met, key: `keeping/class/${index}`, data, actor: byBody(telling, 'board', met, []) })
  }
  telling.tell('ReviewRetention', {
    on: 402,
    key: 'keeping/lark/looked-at',
    data: {
      recordId: idOf(reviewKey({ code: 'EX-LARK' })),
      outcome: 'keep',
      until: telling.day(SPAN - 16),
      reason: words('Inherited from the former board, and still referred to in newer reviews'),
    },
    actor: byPerson('chair'),
  })
  telling.tell('PlaceLegalHold', {
    on: 726,
    key: 'keeping/maple/hold',
    data: {
      holds: { kind: 'review', reviewId: idOf(reviewKey({ code: 'EX-MAPLE' })) },
      reason: words('An inquest is live, and its papers must stay as they are'),
      authority: words('Letter from the coroner for Exampleshire, which asks that every paper be kept'),
    },
    actor: byPerson('chair'),
  })
  slipOfThePen(telling)
}

const NOTE = 'keeping/slip'
const SECOND_APPROVAL = `${NOTE}/approved/lead-partnership`

/** The request to erase it, and the command after which it is carried out. */
export const SLIP = idOf(`${NOTE}/asked`)
export const APPROVED = commandIdOf(SECOND_APPROVAL)

/** A note gave away where a family lives: one asked that its words go, and two others agreed. */
const slipOfThePen = (telling: Telling): void => {
  const reviewId = idOf(reviewKey({ code: 'EX-TEAL' }))
  telling.tell('NoteReview', {
    on: 372,
    key: NOTE,
    data: {
      reviewId,
      about: 'note',
      note: words('The family has moved to the last house in Made-up Lane, by the water tower.'),
      sources: [],
    },
    actor: byBusinessLead,
  })
  telling.tell('AskForErasure', {
    on: 374,
    key: `${NOTE}/asked`,
    data: {
      erases: { kind: 'text', ref: textRef(uuidFrom(commandIdOf(NOTE), `exampleshire.review-${reviewId}`, '0'), 'note') },
      ground: 'slip-of-the-pen',
      reason: words('The note says where the family lives, which nobody needs to know here'),
      withMentions: false,
    },
    actor: byBusinessLead,
  })
  for (const [on, key, who] of [
    [377, `${NOTE}/approved/chair`, 'chair'],
    [380, SECOND_APPROVAL, 'lead-partnership'],
  ] as const)
    telling.tell('ApproveErasure', { on, key, data: { requestId: SLIP }, actor: byOwnHand(who) })
}
