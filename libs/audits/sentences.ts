import {
  andThen,
  dayInWords,
  figuresInWords,
  inWords,
  NOT_SHOWN,
  quoted,
  type Independence,
  type Resolve,
  type Sentences,
  type ShownCount,
} from '@ledger/kernel'
import type { AskTest, AuditEvent, PracticeTested, TestResult } from './events/index.js'

/** Each event of an audit in plain English; who and when are told beside it. */
export const auditSentences: Sentences<AuditEvent> = {
  AuditPromised: ({ id, data }, resolve) =>
    `Audit promised: ${quoted(id, 'title', resolve)}, ${data.due === null ? 'no date given' : `due ${inWords(data.due)}`}.`,
  AuditHeld: ({ id, data }, resolve) =>
    `A paper says that an audit was held: ${quoted(id, 'title', resolve)}${data.sample === null ? '' : `, ${inTheSample(data.sample)}`}${andThen(data.outcome, id, 'outcome', resolve)}`,
  PracticeTested: ({ id, data }, resolve) =>
    `Tested in practice: ${quoted(id, 'title', resolve)}. ${resulted(data)}. ${data.tests.map((test) => tested(test, resolve)).join(' ')}${data.moderated ? ' Others moderated it.' : ''}${noted(id, data, resolve)}`,
  AuditModerated: ({ id, data }, resolve) => `Others looked the audit over and agreed its result${andThen(data.note, id, 'note', resolve)}`,
}

const RESULT: Readonly<Record<TestResult, string>> = {
  found: 'Found',
  mostly: 'Mostly found',
  partly: 'Partly found',
  'not found': 'Not found',
  'could not tell': 'The testers could not tell',
}

const inTheSample = (sample: ShownCount): string =>
  sample === NOT_SHOWN ? 'the number in the sample not shown' : `${sample} in the sample`

const resulted = ({ result, found, sample, drawnFrom, sampleFrom, sampleTo, gapBack }: PracticeTested['data']): string => {
  const figures = found === null || sample === null ? '' : ` in ${figuresInWords(found, sample, drawnFrom)}`
  const period = sampleFrom && sampleTo ? `, ${dayInWords(sampleFrom)} to ${dayInWords(sampleTo)}` : ''
  return `${RESULT[result]}${figures}${period}${gapBack === 'yes' ? '; the testers say that the gap is back' : ''}`
}

const STANDING: Readonly<Record<Independence, string>> = {
  independent: 'by testers independent of its owners',
  'same employer, other line': 'by another line of the same employer',
  'not independent': 'by testers who are not independent of its owners',
  'cannot be told': 'by testers whose independence cannot be told',
}

const tested = ({ askId, independence }: AskTest, resolve: Resolve): string =>
  `For ${resolve.ask(askId)}, it was tested ${STANDING[independence]}.`

const noted = (eventId: string, { note }: PracticeTested['data'], resolve: Resolve): string =>
  note === null ? '' : ` Their note: ${quoted(eventId, 'note', resolve)}.`
