import {
  CloseCircumstances,
  CloseWork,
  HoldReview,
  LiftHold,
  OpenCircumstances,
  ReopenWork,
  SealReview,
  UnsealReview,
  type Proceedings,
} from '@ledger/access'
import { words, type Command, type CommandContext } from '@ledger/kernel'
import { paths, type Path } from '../../../paths.js'
import { sends, type Form } from '../../administration/form.js'
import { formPage } from '../../administration/form-page.js'
import { aboutReview, reviewAt } from './review-at.js'

interface OfReview {
  readonly partnership: string
  readonly reviewId: string
}

type Worded = Pick<Form, 'title' | 'lead' | 'button' | 'recorded'>
type Sent = new (data: { readonly reviewId: string }, context: CommandContext) => Command<object>

/** A form that asks for nothing but whether it is meant. */
const plainForm = (path: Pick<Path<string>, 'pattern'> & ((of: OfReview) => string), command: Sent, worded: Worded) =>
  formPage(path, (visit, params) => {
    const review = reviewAt(visit, params['reviewId'])
    return {
      ...{ ...aboutReview(visit, review, path), ...worded, asked: [] },
      send: sends((_, context) => new command({ reviewId: review.reviewId }, context)),
    }
  })

export const SealReviewPage = formPage(paths.sealReview, (visit, { reviewId }) => {
  const review = reviewAt(visit, reviewId)
  return {
    ...aboutReview(visit, review, paths.sealReview),
    ...{ title: 'Seal this review', button: 'Seal it', recorded: 'seal-review' },
    lead: 'Only those who work on it, those to whom it is opened, and the chair see a sealed review. To everybody else it looks as if it were not there; you too, unless you are one of these.',
    asked: [{ kind: 'words', name: 'reason', label: 'Why is it sealed?', missing: 'Say why it is sealed' }],
    fieldOf: { 'reason-missing': 'reason' },
    send: async ({ answers: { of }, context, send }) => {
      const outcome = await send(new SealReview({ reviewId: review.reviewId, reason: words(of['reason'] ?? '') }, context))
      const shown = {
        template: 'pages/access/break-glass/done.njk',
        model: {
          title: 'The review is sealed',
          lines: ['It is in your lists still if you work on it, if it is opened to you, or if you are the chair.'],
          link: { text: 'Go to the reviews', href: paths.reviewsList({ partnership: visit.partnership.code }) },
        },
      }
      return outcome.done ? { ...outcome, shown } : outcome
    },
  }
})

export const HoldReviewPage = formPage(paths.holdReview, (visit, { reviewId }) => {
  const review = reviewAt(visit, reviewId)
  return {
    ...aboutReview(visit, review, paths.holdReview),
    ...{ title: 'Hold this review', button: 'Hold it', recorded: 'hold-review' },
    lead: 'While proceedings are live, nothing of the review is for the public, and only those who work on it and those who answer for it see the circumstances and the words of its findings.',
    asked: [
      {
        ...{ kind: 'one', name: 'proceedings', label: 'Which proceedings are live?', missing: 'Choose the proceedings' },
        items: [
          { value: 'criminal', text: 'Criminal proceedings' },
          { value: 'inquest', text: 'An inquest' },
          { value: 'family court', text: 'Proceedings in the family court' },
          { value: 'other', text: 'Other proceedings' },
        ],
      },
      { kind: 'words', name: 'reason', label: 'What else should be known of it? (optional)' },
    ],
    send: sends(({ of }, context) => {
      const reason = of['reason'] ? words(of['reason']) : null
      return new HoldReview({ reviewId: review.reviewId, proceedings: of['proceedings'] as Proceedings, reason }, context)
    }),
  }
})

export const UnsealReviewPage = plainForm(paths.unsealReview, UnsealReview, {
  ...{ title: 'Unseal this review', button: 'Unseal it', recorded: 'unseal-review' },
  lead: 'Whoever may see reviews sees this one again.',
})

export const LiftHoldPage = plainForm(paths.liftHold, LiftHold, {
  ...{ title: 'Lift the hold', button: 'Lift the hold', recorded: 'lift-hold' },
  lead: 'The proceedings are over. Public editions, circumstances and the words of findings are shown again to those who may see them.',
})

export const CloseWorkPage = plainForm(paths.closeWork, CloseWork, {
  ...{ title: 'Record that work on this review is finished', button: 'Record that it is finished', recorded: 'close-work' },
  lead: 'Its author and the members of its panel see no more of it.',
})

export const ReopenWorkPage = plainForm(paths.reopenWork, ReopenWork, {
  ...{ title: 'Record that work on this review goes on', button: 'Record that it goes on', recorded: 'reopen-work' },
  lead: 'Its author and the members of its panel see it again.',
})

export const OpenCircumstancesPage = plainForm(paths.openCircumstances, OpenCircumstances, {
  ...{ title: 'Show the board what happened', button: 'Show it to the board', recorded: 'open-circumstances' },
  lead: 'A board decides without knowing what happened to the child, unless you show it.',
})

export const CloseCircumstancesPage = plainForm(paths.closeCircumstances, CloseCircumstances, {
  ...{ title: 'Show the board no more what happened', button: 'Show it no more', recorded: 'close-circumstances' },
  lead: 'Members of the board see the review without what happened to the child.',
})
