import { reachedInWords } from '@ledger/assurance'
import { dayInWords } from '@ledger/kernel'
import { LEFT_OPEN } from '@ledger/reviews'
import type { FrontSheet } from './front-sheet.js'
import { across, rule, wrapped } from './layout.js'
import { learningInPapers } from './learning-lines.js'
import { unfinished } from './not-known.js'
import { audits, loose, whatWasShared } from './papers-doings.js'
import { checked, learningPublished, mentioned } from './papers-learning.js'
import { tableLines } from './table-lines.js'

/** The sheet of a partnership known from papers alone: what they record, and what they do not say. */
export const papersSheet = (sheet: FrontSheet): readonly string[] => {
  const { answers } = sheet
  return [
    rule('═'),
    ...across(answers.name.toUpperCase(), dayInWords(answers.today)),
    ...wrapped(under(sheet)),
    rule(),
    ...mentioned(answers.reviews),
    ...learningPublished(answers.reviews),
    '',
    ...recommendations(sheet),
    '',
    ...learningInPapers(sheet),
    ...checked(answers.reviews),
    '',
    ...loose(sheet),
    ...whatWasShared(sheet),
    ...audits(sheet),
    ...leftOpen(sheet),
    ...unfinished(sheet),
    '',
    ...wrapped('Every line leads to paper and line number: ledger history REVIEW, or the site.'),
    rule('═'),
  ]
}

const under = ({ answers: { knownTo }, basis, importedOn }: FrontSheet): string =>
  [
    'Not the partnership’s own records. A gap means “these papers do not say”.',
    `As ${basis}${knownTo ? `; the papers speak up to ${dayInWords(knownTo)}` : ''}${importedOn ? `; imported on ${dayInWords(importedOn)}` : ''}.`,
  ].join(' ')

const recommendations = (sheet: FrontSheet): readonly string[] => {
  const { counts } = sheet.answers
  if (counts.all === 0) return ['Recommendations: no recommendation recorded. REACHED THE PROOF ASKED FOR: nothing to count.']
  const reached = reachedInWords(counts)
  return [`Recommendations: ${counts.all}. REACHED THE PROOF ASKED FOR: ${reached}.`, ...tableLines(sheet)]
}

/** Each kind of note with how many there are, of each review and of none. */
const leftOpen = ({ papers }: FrontSheet): readonly string[] =>
  Object.entries(LEFT_OPEN).flatMap(([kind, label]) => {
    const found = papers.filter(({ about }) => about === kind)
    const lines = found.flatMap(({ note, review }) => wrapped(`· ${review ? `${review.title.split(',')[0] ?? ''}: ` : ''}${note}`, 2, 4))
    return found.length === 0 ? [] : ['', `${label} (${found.length})`, ...lines]
  })
