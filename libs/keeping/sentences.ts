import { dayInWords, never, quoted, type Resolve, type Sentences } from '@ledger/kernel'
import type { Erased, Ground, Held, KeepingEvent } from './events/index.js'

/** Each event of keeping and forgetting in plain English; who and when are told beside it. */
export const keepingSentences: Sentences<KeepingEvent> = {
  RetentionClassSet: ({ id, data }, resolve) =>
    `${data.name}${data.from === null ? '' : `, from ${dayInWords(data.from)}`}: every ${data.appliesTo} is looked at again after ${months(data.reviewAfterMonths)}, because ${quoted(id, 'basis', resolve)}.`,
  RetentionReviewed: ({ id, data }, resolve) =>
    `${data.until === null ? 'Looked at, and no longer needed: its words are to be erased' : `Looked at, and kept until ${dayInWords(data.until)}`}, because ${quoted(id, 'reason', resolve)}.`,
  LegalHoldPlaced: ({ id, data }, resolve) =>
    `Legal hold on ${thing(data.holds, resolve)}, by authority of ${quoted(id, 'authority', resolve)}: nothing of it may be erased.`,
  LegalHoldLifted: ({ id }, resolve) => `A legal hold was lifted, because ${quoted(id, 'reason', resolve)}.`,
  ErasureAsked: ({ id, data }, resolve) =>
    `Asked to erase ${thing(data.erases, resolve)} (${groundInWords(data.ground)}), because ${quoted(id, 'reason', resolve)}. Two others must approve.`,
  ErasureApproved: () => `The request to erase was approved by one of the two who must.`,
  ErasureRefused: ({ id }, resolve) => `The request to erase was refused, because ${quoted(id, 'reason', resolve)}. The words stay.`,
  ErasureBegun: () => `Two had approved and nothing held it: the words were erased.`,
  ErasureSearched: ({ data }) =>
    `${data.searched.length === 1 ? '1 file was' : `${data.searched.length} files were`} searched for the erased words: ${foundIn(data.searched.filter(({ found }) => found).length)}.`,
  SubjectAccessExported: ({ data }, resolve) =>
    `Everything held about ${resolve.person(data.personId)} was written to files, for somebody to look through before it is given out.`,
}

const months = (count: number): string => (count === 1 ? '1 month' : `${count} months`)

const foundIn = (files: number): string => (files === 0 ? 'they are in none' : `they are still in ${files}`)

const thing = (held: Held | Erased, resolve: Resolve): string => {
  switch (held.kind) {
    case 'partnership':
      return 'everything of the partnership'
    case 'review':
      return `the words of ${resolve.review(held.reviewId)}`
    case 'person':
      return `the name of ${resolve.person(held.personId)}`
    case 'text':
      return 'one text'
    default:
      return never(held)
  }
}

export const groundInWords = (ground: Ground): string => {
  switch (ground) {
    case 'right-to-erasure':
      return 'somebody asked to be forgotten'
    case 'slip-of-the-pen':
      return 'a slip of the pen'
    case 'retention-review':
      return 'no longer needed'
    case 'court-order':
      return 'by order of a court'
    default:
      return never(ground)
  }
}
