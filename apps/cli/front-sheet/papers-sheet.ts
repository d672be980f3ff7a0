import { dayInWords } from '@ledger/kernel'
import type { FrontSheet } from './front-sheet.js'
import { across, counted, rule, wrapped } from './layout.js'
import { learningAnswered, learningPublished, reviewsMentioned } from './papers-learning.js'
import { audits, loose, whatWasShared } from './papers-doings.js'
import { tableLines } from './table-lines.js'

/** The sheet of a partnership known from papers alone: what they record, and what they do not say. */
export const papersSheet = (sheet: FrontSheet): readonly string[] => {
  const { answers } = sheet
  return [
    rule('═'),
    ...across(answers.name.toUpperCase(), dayInWords(answers.today)),
    ...wrapped(under(sheet)),
    rule(),
    ...reviewsMentioned(answers.reviews),
    ...learningPublished(answers.reviews),
    '',
    ...recommendations(sheet),
    '',
    ...learningAnswered(sheet),
    '',
    ...loose(sheet),
    ...whatWasShared(sheet),
    ...audits(sheet),
    ...notes(sheet, 'not heard of again', 'Not heard of again'),
    ...notes(sheet, 'conflict', 'Papers disagree'),
    ...notes(sheet, 'gap', 'Not in the papers'),
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
  const reached = counts.of === 0 ? 'no recommendation tracked here' : `${counts.reached} of ${counts.of}`
  return [`Recommendations: ${counts.all}. REACHED THE PROOF ASKED FOR: ${reached}.`, ...tableLines(sheet)]
}

const notes = ({ papers }: FrontSheet, about: FrontSheet['papers'][number]['about'], label: string): readonly string[] => {
  const found = papers.filter((note) => note.about === about)
  return found.length === 0 ? [] : ['', `${label} (${found.length})`, ...found.flatMap(({ note }) => wrapped(`· ${note}`, 2, 4))]
}

const unfinished = ({ unfinished: imports }: FrontSheet): readonly string[] =>
  imports.length === 0
    ? []
    : ['', ...wrapped(`${counted(imports.length, 'import')} incomplete: nothing of it counts until the same file is imported again.`)]
