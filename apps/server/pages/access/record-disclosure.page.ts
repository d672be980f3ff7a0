import { RecordDisclosure, type DisclosedItem, type DisclosedTo } from '@ledger/access'
import { words } from '@ledger/kernel'
import { paths } from '../../paths.js'
import { sends } from '../administration/form.js'
import { formPage } from '../administration/form-page.js'
import { reviewAt } from './need-to-know/review-at.js'

const receivers: readonly { readonly value: DisclosedTo; readonly text: string }[] = [
  { value: 'coroner', text: 'A coroner' },
  { value: 'court', text: 'A court' },
  { value: 'police', text: 'The police' },
  { value: 'inspector', text: 'An inspector' },
  { value: 'other-review', text: 'Another review' },
  { value: 'family', text: 'The family' },
  { value: 'other', text: 'Somebody else outside' },
]

/** Records that something of a review was given to somebody outside. What was given is not sent from here. */
export const RecordDisclosurePage = formPage(paths.recordDisclosure, (visit, { reviewId }) => {
  const review = reviewAt(visit, reviewId)
  const of = { partnership: visit.partnership.code, reviewId: review.reviewId }
  const back = { text: 'Who looked', href: paths.accessOfReview(of) }
  return {
    ...{ title: 'Record a disclosure', button: 'Record the disclosure', recorded: 'record-disclosure' },
    lead: 'Use this when something of this review was given to somebody who may not see it here. It records what was given, by what right, and what they may do with it. Nothing is sent.',
    ...{ at: paths.recordDisclosure(of), back, thingId: review.reviewId },
    under: {
      section: 'reviews',
      crumbs: [
        { text: 'Reviews', href: paths.reviewsList({ partnership: of.partnership }) },
        { text: review.code, href: paths.reviewDetails(of) },
        back,
      ],
    },
    asked: [
      { kind: 'one', name: 'to', label: 'To whom was it given?', items: receivers, missing: 'Choose to whom it was given' },
      {
        ...{ kind: 'words', name: 'what', label: 'What was given?', missing: 'Say what was given' },
        hint: 'One item to a line, and where it lies, such as “Final report, board library, item 12”. For a file, its SHA-256 may stand at the end of the line.',
      },
      {
        ...{ kind: 'words', name: 'basis', label: 'What allows it?', missing: 'Say what allows it' },
        hint: 'The section of an Act, the order of a court, or another legal basis',
      },
      { kind: 'words', name: 'authority', label: 'Who decided it?', hint: 'By role or body, not by name', missing: 'Say who decided it' },
      {
        ...{ kind: 'words', name: 'limits', label: 'What may they do with it, and what not?', missing: 'Say what they may do with it' },
        hint: 'Also what was left out',
      },
      {
        kind: 'day',
        name: 'given',
        label: 'When was it given?',
        hint: 'For example, 31 3 2026',
        missing: 'Enter the day on which it was given',
      },
    ],
    occurredOn: 'given',
    fieldOf: {
      'nothing-disclosed': 'what',
      'legal-basis-missing': 'basis',
      'authority-missing': 'authority',
      'limits-missing': 'limits',
      'in-the-future': 'given',
    },
    send: sends(
      ({ of: { to, what = '', basis = '', authority = '', limits = '' } }, context) =>
        new RecordDisclosure(
          {
            ...{ reviewId: review.reviewId, to: to as DisclosedTo, what: itemsIn(what) },
            ...{ legalBasis: words(basis), authority: words(authority), limits: words(limits) },
          },
          context,
        ),
    ),
  }
})

/** One item to a line; the SHA-256 of a file at its end is taken apart. */
const itemsIn = (said: string): readonly DisclosedItem[] =>
  said
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [, pointer = line, sha256] = /^(.+?)[\s,;:]+([0-9a-f]{64})$/i.exec(line) ?? []
      return { pointer, sha256: sha256?.toLowerCase() ?? null }
    })
