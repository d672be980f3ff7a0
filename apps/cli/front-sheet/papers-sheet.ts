import type { LearningPointAnswered, ReviewAnswers } from '@ledger/assurance'
import { dayInWords } from '@ledger/kernel'
import type { ResponseToReview } from '@ledger/reviews'
import type { FrontSheet } from './front-sheet.js'
import { across, counted, dotted, listed, rule, wrapped } from './layout.js'
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

const reviewsMentioned = (reviews: readonly ReviewAnswers[]): readonly string[] => {
  const counted_ = reviews.reduce((sum, { reviewsCounted }) => sum + reviewsCounted, 0)
  const inGroups = reviews.some(({ reviewsCounted }) => reviewsCounted > 1)
  return wrapped(
    `Reviews mentioned: ${inGroups ? `up to ${counted_} in ${counted(reviews.length, 'record')} (some may be the same)` : counted_}`,
  )
}

const points = (reviews: readonly ReviewAnswers[]): readonly LearningPointAnswered[] => reviews.flatMap(({ learning }) => learning)

const numbered = (reviews: readonly ReviewAnswers[]): readonly LearningPointAnswered[] =>
  points(reviews).filter(({ number }) => number !== null)

const learningPublished = (reviews: readonly ReviewAnswers[]): readonly string[] => {
  if (points(reviews).length === 0) return ['Learning published: no learning point recorded']
  const withPoints = reviews.filter((review) => numbered([review]).length > 0)
  const withThemes = reviews.filter(({ learning }) => learning.some(({ number }) => number === null))
  const themes = points(withThemes).length - numbered(withThemes).length
  return wrapped(
    `Learning published: ${counted(numbered(withPoints).length, 'point')} from ${counted(howMany(withPoints), 'review')}` +
      (themes > 0 ? `, ${counted(themes, 'theme')} across ${counted(howMany(withThemes), kind(withThemes))}` : ''),
  )
}

const kind = (reviews: readonly ReviewAnswers[]): string =>
  reviews.every(({ reviewType }) => reviewType === 'SAR') ? 'adult review' : 'review'

const howMany = (reviews: readonly ReviewAnswers[]): number => reviews.reduce((sum, { reviewsCounted }) => sum + reviewsCounted, 0)

const titles = (reviews: readonly ReviewAnswers[]): string => listed(reviews.map(({ title }) => title.split(',')[0] ?? title))

const recommendations = (sheet: FrontSheet): readonly string[] => {
  const { counts } = sheet.answers
  if (counts.all === 0) return ['Recommendations: no recommendation recorded. REACHED THE PROOF ASKED FOR: nothing to count.']
  const reached = counts.of === 0 ? 'no recommendation tracked here' : `${counts.reached} of ${counts.of}`
  return [`Recommendations: ${counts.all}. REACHED THE PROOF ASKED FOR: ${reached}.`, ...tableLines(sheet)]
}

/** Each point is on one of these lines. */
const learningAnswered = ({ answers: { reviews, learningCounts }, responses }: FrontSheet): readonly string[] => {
  if (learningCounts.of === 0) return dotted('Checked outside the owner, or seen in practice', 'no paper says so')
  const unanswered = (review: ReviewAnswers) => review.learning.filter(({ answered }) => !answered.answered)
  const responded = reviews.filter((review) => unanswered(review).length > 0 && (responses.get(review.reviewId)?.length ?? 0) > 0)
  const silent = reviews.filter((review) => unanswered(review).length > 0 && !responded.includes(review))
  return [
    `The ${counted(learningCounts.of, 'learning point')}, each on one line`,
    ...dotted('Response tied to a learning point', `${learningCounts.answered} of ${learningCounts.of}`),
    ...dotted(
      'Response to the review as a whole',
      `${responded.flatMap(unanswered).length}${responded.length > 0 ? ` (${titles(responded)}: ${byProgress(responded.flatMap(({ reviewId }) => responses.get(reviewId) ?? []))})` : ''}`,
    ),
    ...dotted('Nothing recorded', `${silent.flatMap(unanswered).length}${silent.length > 0 ? ` (${titles(silent)})` : ''}`),
    ...dotted('Checked outside the owner, or seen in practice', 'no paper says so'),
  ]
}

/** `produced: a strategy and a guide; commissioned: training`. */
const byProgress = (responses: readonly ResponseToReview[]): string =>
  [...new Set(responses.map(({ progress }) => progress))]
    .map((word) => `${word}: ${listed(responses.filter(({ progress }) => progress === word).map(({ response }) => lowered(response)))}`)
    .join('; ')

const lowered = (text: string): string => {
  const [first = ''] = text.split(/[.:]/)
  return first.charAt(0).toLowerCase() + first.slice(1)
}

const loose = ({ looseActions }: FrontSheet): readonly string[] =>
  looseActions.length === 0
    ? []
    : dotted(
        'Actions tied to no recommendation',
        `${looseActions.length}: ${looseActions.map(({ text, word }) => `${lowered(text)} (${words[word]})`).join('; ')}`,
      )

const words = {
  none: 'no word',
  'not started': 'not started',
  'in progress': 'in progress',
  done: 'reported done',
  running: 'running',
} as const

const whatWasShared = ({ shared }: FrontSheet): readonly string[] => {
  const held = shared.filter(({ planned }) => !planned)
  const ofReviews = held.filter(({ reviewIds }) => reviewIds.length > 0)
  const others = held.length - ofReviews.length
  if (held.length === 0) return dotted('Shared', 'the papers do not say')
  return [
    ...dotted('Shared, of these reviews', ofReviews.map(attendance).join('; ')),
    ...(others > 0 ? dotted('Shared, tied to no review', `${others}, not counted as a response`) : []),
  ]
}

const attendance = ({ form, sessions, attended, attendance: byAgency }: FrontSheet['shared'][number]): string =>
  [
    form === 'guide' ? 'a guide' : form,
    sessions === null ? undefined : counted(sessions, 'session'),
    attended === null ? 'readers or attendance not recorded' : `${counted(attended, 'member')} of staff`,
    attended !== null && byAgency.length === 0 ? 'agencies not recorded' : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(', ')

const audits = ({ audits: known }: FrontSheet): readonly string[] => {
  const held = known.filter(({ state }) => state === 'held')
  const outstanding = known.filter(({ state }) => state === 'promised')
  return [
    ...(held.length > 0 ? dotted('Audits held', `${held.length}, none of a named learning point`) : []),
    ...(outstanding.length > 0
      ? dotted(
          'Still to do',
          `${outstanding.length}: ${outstanding.map(({ title }) => title.split(/[(:,]/)[0]?.trim() ?? title).join('; ')}`,
        )
      : []),
  ]
}

const notes = ({ papers }: FrontSheet, about: FrontSheet['papers'][number]['about'], label: string): readonly string[] => {
  const found = papers.filter((note) => note.about === about)
  return found.length === 0 ? [] : ['', `${label} (${found.length})`, ...found.flatMap(({ note }) => wrapped(`· ${note}`, 2, 4))]
}

const unfinished = ({ unfinished: imports }: FrontSheet): readonly string[] =>
  imports.length === 0
    ? []
    : ['', ...wrapped(`${counted(imports.length, 'import')} incomplete: nothing of it counts until the same file is imported again.`)]
