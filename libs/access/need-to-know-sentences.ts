import { andThen, momentInWords, quoted, type Sentences } from '@ledger/kernel'
import type { NeedToKnowEvent, PartInReview, Proceedings } from './events/index.js'

/** Who needs to know of a review, in plain English; who and when are told beside it. */
export const needToKnowSentences: Sentences<NeedToKnowEvent> = {
  ReviewMemberJoined: ({ data }, resolve) => `${resolve.person(data.personId)} works on this review from now on, ${PART[data.part]}.`,
  ReviewMemberLeft: ({ data }, resolve) => `${resolve.person(data.personId)} works on this review no more.`,
  ConflictDeclared: ({ id, data }, resolve) =>
    `${resolve.person(data.personId)} has a conflict of interest in this review: they see nothing of it${andThen(data.reason, id, 'reason', resolve)}`,
  ConflictEnded: ({ data }, resolve) => `${resolve.person(data.personId)} has no conflict of interest in this review any more.`,
  ReviewSealed: ({ id }, resolve) =>
    `Sealed: only those who work on this review, and the chair, see it. Why: ${quoted(id, 'reason', resolve)}.`,
  ReviewUnsealed: () => 'Sealed no more: whoever may see reviews sees this one.',
  ReviewHeld: ({ id, data }, resolve) =>
    `Held while ${PROCEEDINGS[data.proceedings]} are live: nothing of this review for the public${andThen(data.reason, id, 'reason', resolve)}`,
  ReviewHoldLifted: () => 'Held no more: the proceedings are over.',
  WorkOnReviewClosed: () => 'Work on this review is finished: its author and its panel see no more of it.',
  WorkOnReviewReopened: () => 'Work on this review goes on: its author and its panel see it again.',
  ReviewOpenedTo: ({ id, data }, resolve) => `Opened to ${resolve.person(data.personId)}. Why: ${quoted(id, 'reason', resolve)}.`,
  ReviewClosedTo: ({ data }, resolve) => `Opened to ${resolve.person(data.personId)} no more.`,
  CircumstancesOpened: () => 'What happened to the child is shown to the board.',
  CircumstancesClosed: () => 'What happened to the child is shown to the board no more.',
  GlassBroken: ({ id, data }, resolve) =>
    `${resolve.person(data.personId)} broke the glass: this review is open to them until ${momentInWords(data.until)}. Why: ${quoted(id, 'reason', resolve)}.`,
  GlassMended: ({ data }, resolve) => `What ${resolve.person(data.personId)} had opened by breaking the glass was closed before its time.`,
  GlassNoticeSeen: ({ data }, resolve) => `${resolve.person(data.personId)} has read that the glass was broken.`,
}

const PART: Readonly<Record<PartInReview, string>> = { author: 'as its author', panel: 'on its panel', other: 'in another part' }

const PROCEEDINGS: Readonly<Record<Proceedings, string>> = {
  criminal: 'criminal proceedings',
  inquest: 'proceedings of an inquest',
  'family court': 'proceedings in the family court',
  other: 'proceedings',
}
