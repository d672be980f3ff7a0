import { andThen, inBrackets, inWords, listed, quoted, type Resolve, type Sentences } from '@ledger/kernel'
import type { ActionEvent, AskCheck } from './events/index.js'

/** Each event of an action in plain English; who and when are told beside it. */
export const actionSentences: Sentences<ActionEvent> = {
  ActionPlanned: ({ id, data }, resolve) =>
    `Action planned: ${quoted(id, 'text', resolve)}. ${owned(data.ownerIds, resolve)}${data.due ? ` Due ${inWords(data.due)}.` : ' No due date.'}`,
  ActionLinked: ({ data }, resolve) => `Found to answer ${resolve.ask(data.askId)} as well, as a ${data.part} action.`,
  ActionUnlinked: ({ id, data }, resolve) =>
    `Taken out of the plan for ${resolve.ask(data.askId)}${inBrackets(data.reason, id, 'reason', resolve)}.`,
  ActionPartChanged: ({ id, data }, resolve) =>
    `Made ${data.part} for ${resolve.ask(data.askId)}${inBrackets(data.reason, id, 'reason', resolve)}.`,
  ActionReworded: ({ id, data }, resolve) => `Reworded${data.inSubstance ? ' in substance' : ''}: ${quoted(id, 'text', resolve)}.`,
  DueDateSet: ({ data }) => `Due date set: ${inWords(data.due)}.`,
  DueDateExtended: ({ id, data }, resolve) =>
    `Due date moved from ${inWords(data.from)} to ${inWords(data.to)}${inBrackets(data.reason, id, 'reason', resolve)}.`,
  DueDateCorrected: ({ data }) => `Due date corrected: the paper says ${inWords(data.to)}, not ${inWords(data.from)}.`,
  ActionProgressReported: ({ id, data }, resolve) => `Said to be ${data.word}${andThen(data.note, id, 'note', resolve)}`,
  ActionReportedDone: ({ id, data }, resolve) => `Reported done${andThen(data.note, id, 'note', resolve)}`,
  ActionOccurrenceReported: ({ id, data }, resolve) =>
    `Said to have been done once more${data.nextDue ? `; next due ${inWords(data.nextDue)}` : ''}${andThen(data.note, id, 'note', resolve)}`,
  ActionOccurrenceMissed: ({ data }) => `Missed once: it was due ${inWords(data.wasDue)}.`,
  EvidenceSubmitted: ({ id }, resolve) => `Evidence put in: ${quoted(id, 'title', resolve)}.`,
  EvidenceNamed: ({ id }, resolve) => `The plan names evidence: ${quoted(id, 'title', resolve)}. Nobody is recorded as having opened it.`,
  EvidenceWithdrawn: ({ id, data }, resolve) => `Evidence taken back${inBrackets(data.reason, id, 'reason', resolve)}.`,
  ActionChecked: ({ id, data }, resolve) =>
    `Evidence opened and checked. ${data.checks.map((check) => checked(check, resolve)).join(' ')}${data.note ? ` ${quoted(id, 'note', resolve)}.` : ''}`,
  ActionStopped: ({ id, data }, resolve) => `Stopped${inBrackets(data.reason, id, 'reason', resolve)}.`,
  ActionReplaced: ({ id, data }, resolve) =>
    `Replaced by ${resolve.action(data.byActionId)}${inBrackets(data.reason, id, 'reason', resolve)}.`,
  ActionReopened: ({ id, data }, resolve) => `Opened again${inBrackets(data.reason, id, 'reason', resolve)}.`,
  ActionHandedOver: ({ id, data }, resolve) =>
    `Handed over from ${named(data.fromIds, resolve)} to ${named(data.toIds, resolve)}${inBrackets(data.reason, id, 'reason', resolve)}.`,
}

const named = (agencyIds: readonly string[], resolve: Resolve): string =>
  agencyIds.length === 0 ? 'nobody named' : listed(agencyIds.map((agencyId) => resolve.agency(agencyId)))

const owned = (ownerIds: readonly string[], resolve: Resolve): string =>
  ownerIds.length === 0 ? 'Nobody is named as owner.' : `Owner: ${named(ownerIds, resolve)}.`

const STANDING: Record<AskCheck['independence'], string> = {
  independent: 'by somebody independent of the owner',
  'same employer, other line': 'by another line of the same employer',
  'not independent': 'by somebody who is not independent of the owner',
  'cannot be told': 'by somebody whose independence cannot be told, because no owner is named',
}

const checked = ({ askId, finding, independence }: AskCheck, resolve: Resolve): string =>
  finding === 'shown'
    ? `It shows what ${resolve.ask(askId)} asks for, seen ${STANDING[independence]}.`
    : `More was asked for, for ${resolve.ask(askId)}, ${STANDING[independence]}.`
