import { DeclareConflict } from '@ledger/access'
import { words } from '@ledger/kernel'
import { paths } from '../../../paths.js'
import { formPage } from '../../administration/form-page.js'
import { aboutReview, anybody, reviewAt } from './review-at.js'

const ME = 'me'

/** Anybody says so of themselves; of others, those who answer for the review. Whoever does sees nothing of it from then on, nor this page. */
export const DeclareConflictPage = formPage(paths.declareConflict, (visit, { reviewId }) => {
  const review = reviewAt(visit, reviewId)
  const { personId } = visit.standing
  const ofOthers = visit.view.verdict('manage-need-to-know', review.reviewId).may
  const others = anybody(visit).filter(({ value }) => value !== personId)
  const { stream: _, ...about } = aboutReview(visit, review, paths.declareConflict)
  return {
    ...about,
    ...{ title: 'Declare a conflict of interest', button: 'Declare it', recorded: 'declare-conflict' },
    lead: 'Whoever has an interest in how this review turns out sees nothing of it and checks nothing of it, whatever their role, until those who answer for it record that the conflict has ended.',
    asked: [
      ...(ofOthers
        ? [
            {
              ...{ kind: 'one' as const, name: 'person', label: 'Who has a conflict of interest?', missing: 'Choose a person' },
              items: [{ value: ME, text: 'I have' }, ...others],
            },
          ]
        : []),
      { kind: 'words', name: 'reason', label: 'What is the interest? (optional)' },
    ],
    send: async ({ answers: { of }, context, send }) => {
      const who = of['person'] === undefined || of['person'] === ME ? personId : of['person']
      const reason = of['reason'] ? words(of['reason']) : null
      const outcome = await send(new DeclareConflict({ reviewId: review.reviewId, personId: who ?? '', reason }, context))
      if (!outcome.done || who !== personId) return outcome
      const shown = {
        template: 'pages/access/break-glass/done.njk',
        model: {
          title: 'Your conflict of interest is recorded',
          lines: ['You see nothing of this review from now on. If that changes, tell the business manager of your partnership.'],
          link: { text: 'Go to the reviews', href: paths.reviewsList({ partnership: visit.partnership.code }) },
        },
      }
      return { ...outcome, shown }
    },
  }
})
