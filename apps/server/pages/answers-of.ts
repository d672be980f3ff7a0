import { partnershipAnswers, type PartnershipAnswers } from '@ledger/assurance'
import type { Question, ReadDatabase } from '@ledger/kernel'

interface Kept {
  readonly position: string | null
  readonly today: string
  readonly answers: PartnershipAnswers | undefined
}

const kept = new WeakMap<ReadDatabase, Kept>()

/** The answers of a partnership, found once for each place in the log and each day: they are the same until something is recorded. */
export const answersOf = (db: ReadDatabase, question: Question, _: object): PartnershipAnswers | undefined => {
  const { position } = db
  const { today } = question
  const held = kept.get(db)
  if (held?.position === position && held.today === today) return held.answers
  const answers = partnershipAnswers(db, question)
  kept.set(db, { position, today, answers })
  return answers
}
