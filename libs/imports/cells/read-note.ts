import type { FuzzyDate } from '@ledger/kernel'
import { readDate } from './read-date.js'

/** A note that says when a further check falls due: "another check was due on 14/09/20". */
export const nextCheckDue = (note: string): FuzzyDate | null => {
  const [, written = ''] = /\banother (?:check|audit|review) (?:was|is) due on ([\d/.-]+\d)/i.exec(note) ?? []
  const { date, warning } = readDate(written)
  return warning ? null : date
}

/** A reply that the papers hold without saying plainly whether the recommendation is accepted. */
export interface HeldReply {
  readonly on: FuzzyDate
  /** The word for whoever replied, such as "trust"; null where the note does not say. */
  readonly by: string | null
  /** What the reply says, as the note tells it. */
  readonly reason: string | null
}

/** An evidence cell that is a reply, "Response by email of 15/11/2016", with what the note says of it: "The trust answers that …". */
export const heldReply = (evidence: string, note: string): HeldReply | null => {
  const [, written = ''] = /^response by \w+ of ([\d/.-]+\d)/i.exec(evidence.trim()) ?? []
  const { date, warning } = readDate(written)
  if (!date || warning) return null
  const [, by = null, says = null] = /\bthe (\w+) (answers that [^.]+\.)/i.exec(note) ?? []
  return { on: date, by, reason: by && says ? `The ${by} ${says}` : null }
}

/** A note that says that the copy which was read stops. */
export const tellsOfAGap = (note: string): boolean => /\btext cut off\b/i.test(note)
