import { CloseReviewTo, EndConflict, JoinReview, LeaveReview, OpenReviewTo, type PartInReview } from '@ledger/access'
import { words } from '@ledger/kernel'
import { paths } from '../../../paths.js'
import { sends } from '../../administration/form.js'
import { formPage } from '../../administration/form-page.js'
import { aboutReview, anybody, reviewAt, standing } from './review-at.js'

const anyId = { also: (value: string): boolean => /^[0-9A-Z]{26}$/.test(value) }

export const JoinReviewPage = formPage(paths.joinReview, (visit, { reviewId }) => {
  const review = reviewAt(visit, reviewId)
  return {
    ...aboutReview(visit, review, paths.joinReview),
    ...{ title: 'Record who works on this review', button: 'Record that they work on it', recorded: 'join-review' },
    lead: 'Whoever works on a review sees it, also while it is sealed or held. An author or member of the panel sees it until work on it is finished.',
    asked: [
      { kind: 'one', name: 'person', label: 'Who works on it?', items: anybody(visit), missing: 'Choose a person' },
      {
        ...{ kind: 'one', name: 'part', label: 'In what part?', missing: 'Choose a part' },
        items: [
          { value: 'author', text: 'Its author' },
          { value: 'panel', text: 'On its panel' },
          { value: 'other', text: 'In another part' },
        ],
      },
    ],
    fieldOf: { 'conflict-of-interest': 'person' },
    send: sends(
      ({ of }, context) =>
        new JoinReview({ reviewId: review.reviewId, personId: of['person'] ?? '', part: of['part'] as PartInReview }, context),
    ),
  }
})

export const LeaveReviewPage = formPage(paths.leaveReview, (visit, { reviewId }) => {
  const review = reviewAt(visit, reviewId)
  const items = standing(visit, review, 'member')
  return {
    ...aboutReview(visit, review, paths.leaveReview),
    ...{ title: 'Record who works on this review no more', button: 'Record that they left', recorded: 'leave-review' },
    lead: 'From now on they see of this review only what their roles let them see.',
    asked: [{ kind: 'one', name: 'person', label: 'Who left?', items, missing: 'Choose a person', ...anyId }],
    send: sends(({ of }, context) => new LeaveReview({ reviewId: review.reviewId, personId: of['person'] ?? '' }, context)),
  }
})

export const OpenReviewToPage = formPage(paths.openReviewTo, (visit, { reviewId }) => {
  const review = reviewAt(visit, reviewId)
  return {
    ...aboutReview(visit, review, paths.openReviewTo),
    ...{ title: 'Open this review to somebody', button: 'Open it to them', recorded: 'open-review-to' },
    lead: 'Somebody whose roles alone do not let them see this review, such as an auditor, sees it from now on.',
    asked: [
      { kind: 'one', name: 'person', label: 'To whom?', items: anybody(visit), missing: 'Choose a person' },
      { kind: 'words', name: 'reason', label: 'Why do they need to know?', missing: 'Say why they need to know' },
    ],
    fieldOf: { 'conflict-of-interest': 'person', 'reason-missing': 'reason' },
    send: sends(
      ({ of }, context) =>
        new OpenReviewTo({ reviewId: review.reviewId, personId: of['person'] ?? '', reason: words(of['reason'] ?? '') }, context),
    ),
  }
})

export const CloseReviewToPage = formPage(paths.closeReviewTo, (visit, { reviewId }) => {
  const review = reviewAt(visit, reviewId)
  const items = standing(visit, review, 'opened to')
  return {
    ...aboutReview(visit, review, paths.closeReviewTo),
    ...{ title: 'Close this review to somebody', button: 'Close it to them', recorded: 'close-review-to' },
    lead: 'From now on they see of this review only what their roles let them see.',
    asked: [{ kind: 'one', name: 'person', label: 'To whom?', items, missing: 'Choose a person', ...anyId }],
    send: sends(({ of }, context) => new CloseReviewTo({ reviewId: review.reviewId, personId: of['person'] ?? '' }, context)),
  }
})

export const EndConflictPage = formPage(paths.endConflict, (visit, { reviewId }) => {
  const review = reviewAt(visit, reviewId)
  if (!visit.view.verdict('manage-need-to-know', review.reviewId).may) return null
  const items = standing(visit, review, 'conflicted')
  return {
    ...aboutReview(visit, review, paths.endConflict),
    ...{ title: 'Record that a conflict of interest has ended', button: 'Record that it has ended', recorded: 'end-conflict' },
    lead: 'From now on they see of this review what their roles let them see.',
    asked: [{ kind: 'one', name: 'person', label: 'Whose conflict has ended?', items, missing: 'Choose a person', ...anyId }],
    send: sends(({ of }, context) => new EndConflict({ reviewId: review.reviewId, personId: of['person'] ?? '' }, context)),
  }
})
