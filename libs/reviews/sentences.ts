import { andThen, dayInWords, inBrackets, inWords, quoted, type IsoDate, type Sentences } from '@ledger/kernel'
import type { PapersNoted, ReviewDated, ReviewEvent, ReviewNoted } from './events/index.js'

/** Each event of a review in plain English; who and when are told beside it. */
export const reviewSentences: Sentences<ReviewEvent> = {
  ReviewRecorded: ({ id, data }, resolve) =>
    `${data.reviewsCounted === 1 ? 'Review recorded' : `${data.reviewsCounted} reviews recorded as one`}: ${data.code}, ${quoted(id, 'title', resolve)}. ${spokenTo(data.knownTo)}`,
  ReviewRetitled: ({ id }, resolve) => `Given another title: ${quoted(id, 'title', resolve)}.`,
  ReviewDated: ({ id, data }, resolve) => `${STEP[data.milestone]}: ${inWords(data.on)}${inBrackets(data.words, id, 'words', resolve)}.`,
  ReviewSourceExtended: ({ data }) => spokenTo(data.knownTo),
  LiveTrackingTakenUp: ({ data }) => `Tracked here from ${dayInWords(data.from)}. Until then nothing of it counts as overdue or silent.`,
  ReviewResponded: ({ id, data }, resolve) =>
    `Response to the review as a whole: ${quoted(id, 'response', resolve)}${data.progress === '' ? '' : `, said to be ${data.progress}`}.`,
  ReviewNoted: ({ id, data }, resolve) => `${REVIEW_NOTE[data.about]}${andThen(data.note, id, 'note', resolve)}`,
  PapersNoted: ({ id, data }, resolve) => `${PAPERS_NOTE[data.about]}${andThen(data.note, id, 'note', resolve)}`,
}

const spokenTo = (knownTo: IsoDate | null): string =>
  knownTo === null ? 'How far its papers speak is not recorded.' : `Its papers speak to ${dayInWords(knownTo)}.`

const STEP: Readonly<Record<ReviewDated['data']['milestone'], string>> = {
  commissioned: 'A paper says when it was commissioned',
  'under way': 'A paper says when it was under way',
  expected: 'A paper says when it was expected',
  completed: 'A paper says when it was completed',
  reported: 'A paper says when it was reported',
  published: 'A paper says when it was published',
}

const REVIEW_NOTE: Readonly<Record<ReviewNoted['data']['about'], string>> = {
  conflict: 'Papers disagree',
  gap: 'The papers do not say',
  note: 'Noted',
}

const PAPERS_NOTE: Readonly<Record<PapersNoted['data']['about'], string>> = {
  conflict: 'Papers disagree',
  gap: 'The papers do not say',
  'not heard of again': 'Not heard of again in the papers held',
  governance: 'Noted about governance',
  context: 'Noted as context',
}
