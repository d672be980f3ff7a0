import { words, type Actor } from '@ledger/kernel'
import { byBusinessLead, byOwnHand, byPerson, personId } from '../cast/actors.js'
import { idOf, type Telling } from '../telling/telling.js'
import { reviewKey } from './reviewing.js'

const reviewId = (code: string): string => idOf(reviewKey({ code }))

const finch = reviewId('EX-FINCH')
const maple = reviewId('EX-MAPLE')
const linden = reviewId('EX-LINDEN')

/** Who may see what: one review was sealed until it was published, one is held for an inquest, and one has a reader who stands back. */
export const needingToKnow = (telling: Telling): void => {
  sealedUntilPublished(telling)
  glassBroken(telling)
  heldForAnInquest(telling)
  telling.tell('DeclareConflict', {
    on: 1041,
    key: 'need-to-know/linden/conflict',
    data: { reviewId: linden, personId: personId('board-member'), reason: words('A governor of the school that the young person went to') },
    actor: byPerson('board-member'),
  })
}

const members = [
  ['business-lead', 'other'],
  ['neighbour', 'author'],
  ['sub-group-chair', 'panel'],
  ['auditor-police', 'panel'],
] as const

const sealedUntilPublished = (telling: Telling): void => {
  for (const [member, part] of members)
    telling.tell('JoinReview', {
      on: 398,
      key: `need-to-know/finch/${member}`,
      data: { reviewId: finch, personId: personId(member), part },
      actor: byBusinessLead,
    })
  telling.tell('SealReview', {
    on: 398,
    key: 'need-to-know/finch/sealed',
    data: { reviewId: finch, reason: words('Some who work in the partnership know the family, and a trial is to come') },
    actor: byPerson('chair'),
  })
  telling.tell('UnsealReview', { on: 634, key: 'need-to-know/finch/unsealed', data: { reviewId: finch }, actor: byPerson('chair') })
  telling.tell('LeaveReview', {
    on: 640,
    key: 'need-to-know/finch/neighbour/left',
    data: { reviewId: finch, personId: personId('neighbour') },
    actor: byBusinessLead,
  })
}

/** One evening while it was sealed. Both who answer for the review read of it the next morning. */
const glassBroken = (telling: Telling): void => {
  const on = 511
  const instant = (time: string): string => `${telling.day(on)}T${time}.000Z`
  const by: Actor = byOwnHand('lead-partnership')
  const who = personId('lead-partnership')
  const reason = words('A strategy meeting tonight about a younger child of the family; nobody who works on the review could be reached')
  const glassId = telling.tell('BreakGlass', {
    ...{ on, at: '18:04:00', key: 'need-to-know/finch/glass', actor: by },
    data: { reviewId: finch, personId: who, reason, at: instant('18:04:00'), until: instant('22:04:00') },
  })
  telling.tell('MendGlass', {
    ...{ on, at: '20:31:00', key: 'need-to-know/finch/glass/mended', actor: by },
    data: { reviewId: finch, glassId, personId: who, at: instant('20:31:00') },
  })
  for (const owner of ['chair', 'business-lead'])
    telling.tell('SeeGlassNotice', {
      ...{ on: on + 1, key: `need-to-know/finch/glass/seen/${owner}`, actor: byOwnHand(owner) },
      data: { reviewId: finch, glassId, personId: personId(owner) },
    })
}

const heldForAnInquest = (telling: Telling): void => {
  telling.tell('HoldReview', {
    on: 723,
    key: 'need-to-know/maple/held',
    data: { reviewId: maple, proceedings: 'inquest', reason: words('The coroner opened an inquest and adjourned it') },
    actor: byPerson('chair'),
  })
  telling.tell('RecordDisclosure', {
    on: 751,
    key: 'need-to-know/maple/disclosed',
    data: {
      reviewId: maple,
      to: 'coroner',
      legalBasis: words('Coroners and Justice Act 2009, schedule 5, paragraph 1: a notice to produce documents'),
      authority: words('The independent chair, on the advice of the council’s solicitor'),
      limits: words('For the inquest alone. What practitioners said of themselves was left out, and nothing is passed on without asking'),
      what: [
        { pointer: 'Report as completed, board library, item 31', sha256: null },
        { pointer: 'Combined chronology, board library, item 32', sha256: null },
      ],
    },
    actor: byPerson('chair'),
  })
}
