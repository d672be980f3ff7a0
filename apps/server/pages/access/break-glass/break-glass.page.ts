import { BreakGlass, HOURS_OF_BROKEN_GLASS } from '@ledger/access'
import { reviewCalled } from '@ledger/history'
import { words } from '@ledger/kernel'
import { moment } from '../../../layout/age-words.js'
import { count } from '../../../layout/phrases.js'
import { paths } from '../../../paths.js'
import { NotAllowed } from '../../../permission/not-allowed.js'
import type { Visit } from '../../../session/visit.js'
import { formPage } from '../../administration/form-page.js'

const HOUR = 3_600_000
const hours = Array.from({ length: HOURS_OF_BROKEN_GLASS }, (_, before) => before + 1)

/** Whether the form is for them. In a demonstration one looks at it before choosing whom to act as. */
export const mayOpenBreakGlass = ({ standing, view }: Visit): boolean =>
  standing.person.kind !== 'person' || view.verdict('break-glass', null).may

/**
 * Somebody opens a review in an emergency. What is answered is the same whether or not there is such a review, and whether or not something keeps them
 * from it: that it exists is learned by who has said why, and is recorded.
 */
export const BreakGlassPage = formPage(paths.breakGlass, (visit) => {
  if (!mayOpenBreakGlass(visit)) throw new NotAllowed()
  const of = { partnership: visit.partnership.code }
  return {
    ...{ title: 'Open a review in an emergency', button: 'Break the glass', recorded: 'break-glass' },
    lead: 'Use this when a child may come to harm unless you see a review now, and nobody who could open it to you can be reached. Who you are, when, and why are kept for ever, and those who answer for the review are told at once.',
    at: paths.breakGlass(of),
    back: { text: 'Front sheet', href: paths.partnershipAnswers(of) },
    under: { section: 'reviews', crumbs: [{ text: 'Front sheet', href: paths.partnershipAnswers(of) }] },
    asked: [
      { kind: 'line', name: 'review', label: 'Which review?', hint: 'Its code, such as EX-1', missing: 'Enter the code of the review' },
      { kind: 'words', name: 'reason', label: 'Why must you see it now?', missing: 'Say why you must see it now' },
      {
        ...{ kind: 'one', name: 'hours', label: 'For how long?', missing: 'Choose for how long' },
        items: hours.map((hour) => ({ value: String(hour), text: count(hour, 'hour') })),
      },
    ],
    fieldOf: { 'reason-missing': 'reason', 'time-limit': 'hours' },
    send: async ({ answers, context, send, whole }) => {
      const now = Date.now()
      const [at, until] = [now, now + Number(answers.of['hours']) * HOUR].map((time) => new Date(time).toISOString()) as [string, string]
      const reviewId = reviewCalled(await whole(), visit.question, { code: answers.of['review'] ?? '' })
      const data = { personId: visit.standing.personId ?? '', reason: words(answers.of['reason'] ?? ''), at, until }
      const outcome = reviewId === undefined ? null : await send(new BreakGlass({ ...data, reviewId }, context)).catch(unlessKeptFromIt)
      const shown = {
        template: 'pages/access/break-glass/done.njk',
        model: {
          title: 'If there is such a review, it is open to you',
          lines: [
            `If there is a review with that code and nothing keeps you from it, you see it until ${moment(until)}, or until the end of a time for which you had opened it before.`,
            'While a review is open to you in this way, each page says so at its top, until when, and lets you end it. End it as soon as you have seen what you need.',
          ],
          link: { text: 'Go to the reviews', href: paths.reviewsList(of) },
        },
      }
      return { done: true, position: outcome?.done ? outcome.position : null, shown }
    },
  }
})

const unlessKeptFromIt = (error: unknown): null => {
  if (error instanceof NotAllowed) return null
  throw error
}
